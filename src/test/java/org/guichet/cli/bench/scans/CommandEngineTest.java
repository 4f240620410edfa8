package org.guichet.cli.bench.scans;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs({OS.LINUX, OS.MAC})
class CommandEngineTest {

    @TempDir
    private Path folder;

    @Test
    void readsWhatTheCommandLeaves() throws Exception {
        CommandEngine copying = new CommandEngine("copy", List.of("cp", "IN", "OUT.txt"), folder);

        assertThat(copying.read(page()).text()).isEqualTo("Bonjour.");
    }

    @Test
    void aCommandThatLeavesNothingHasReadNothing() throws Exception {
        new CommandEngine("copy", List.of("cp", "IN", "OUT.txt"), folder).read(page());

        assertThat(new CommandEngine("false", List.of("false", "IN"), folder)
                        .read(page())
                        .text())
                .isEmpty();
    }

    @Test
    void whatItsProcessesTookOfTheProcessorsIsCounted() throws Exception {
        double before = ProcessorTime.seconds();
        String work = "i=0; while [ $i -lt 200000 ]; do i=$((i+1)); done";

        new CommandEngine("work", List.of("sh", "-c", work), folder).read(page());

        assertThat(ProcessorTime.seconds() - before).isGreaterThan(0.02);
    }

    private ScanPage page() throws Exception {
        Path file = Files.writeString(folder.resolve("letter@clean.txt"), "Bonjour.");
        return new ScanPage("letter", "clean", file, "Bonjour.", Optional.empty());
    }
}
