package org.guichet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

final class CommandsTest {

    @Test
    void callsEachCommandWhatItCallsItself() {
        Set<String> all = Main.commandLine().getSubcommands().keySet();

        assertThat(all).hasSizeGreaterThan(20).allSatisfy(name -> {
            CommandLine one = Main.commandLine(name);
            assertThat(one.getSubcommands()).containsOnlyKeys(name);
            assertThat(one.getSubcommands().get(name).getCommandName()).isEqualTo(name);
        });
    }
}
