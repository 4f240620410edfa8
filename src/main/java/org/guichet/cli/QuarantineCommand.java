package org.guichet.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Arrivals that are held up: look, and decide. */
@Command(
        name = "quarantine",
        mixinStandardHelpOptions = true,
        description = "Look at arrivals that are held up, and decide what becomes of them.",
        subcommands = {
            QuarantineListCommand.class,
            QuarantineShowCommand.class,
            QuarantineCorrectCommand.class,
            DecisionCommand.Retry.class,
            DecisionCommand.SetAside.class,
            DecisionCommand.TakeBack.class
        })
final class QuarantineCommand implements Callable<Integer> {

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
