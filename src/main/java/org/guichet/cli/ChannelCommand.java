package org.guichet.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What operators do with one channel. */
@Command(
        name = "channel",
        mixinStandardHelpOptions = true,
        description = "Add a channel, or try one.",
        subcommands = {ChannelAddCommand.class, ChannelTestCommand.class})
final class ChannelCommand implements Callable<Integer> {

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
