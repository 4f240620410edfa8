package org.guichet.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What is known of the configuration's keys. */
@Command(
        name = "config",
        mixinStandardHelpOptions = true,
        description = "Describe the configuration.",
        subcommands = {ConfigSchemaCommand.class})
final class ConfigCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (spec != null) {
            spec.commandLine().usage(System.err);
        }
        return 2;
    }
}
