package org.guichet.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Measurements, each beside its limit. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measure.",
        subcommands = {
            BenchStartCommand.class,
            BenchIntakeCommand.class,
            BenchDrainCommand.class,
            BenchEmailCommand.class,
            BenchUnderstandingCommand.class,
            BenchScansCommand.class,
            BenchCallsCommand.class,
            BenchPagesCommand.class
        })
final class BenchCommand implements Callable<Integer> {

    @Spec
    private @org.jspecify.annotations.Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (spec != null) {
            spec.commandLine().usage(System.err);
        }
        return 2;
    }
}
