package org.guichet.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.guichet.config.ChannelFiles;
import org.guichet.policy.PolicyWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The policy that the configuration makes. */
@Command(
        name = "policy",
        mixinStandardHelpOptions = true,
        description = "Print what the configuration promises to customers, by when, and who decides what, as Markdown.")
final class PolicyCommand implements Callable<Integer> {

    @Option(names = "--lang", defaultValue = "en", description = "fr or en (default: ${DEFAULT-VALUE}).")
    private String language = "en";

    @Mixin
    private HomeOption home = new HomeOption();

    @Override
    public Integer call() throws IOException {
        PolicyWriter writer = new PolicyWriter(
                home.configuration(), ChannelFiles.in(home.path().resolve("routes")), Clock.systemUTC());
        new PrintStream(System.out, true, StandardCharsets.UTF_8)
                .print(writer.in(language).markdown());
        return 0;
    }
}
