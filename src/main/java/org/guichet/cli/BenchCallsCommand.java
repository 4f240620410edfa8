package org.guichet.cli;

import java.util.concurrent.Callable;
import org.guichet.cli.bench.call.CallBench;
import org.guichet.gateway.OfflineUnderstanding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How fast calls are understood. */
@Command(
        name = "calls",
        mixinStandardHelpOptions = true,
        description = "How fast calls are understood, beside merely parsing their JSON in the same run.")
final class BenchCallsCommand implements Callable<Integer> {

    @Option(names = "--rounds", defaultValue = "15", description = "That count (${DEFAULT-VALUE}).")
    private int rounds;

    @Mixin
    private HomeOption home = new HomeOption();

    @Override
    public Integer call() throws Exception {
        try (OfflineUnderstanding understanding = home.understanding()) {
            return new CallBench(understanding::understand, System.out).run(rounds) ? 0 : 1;
        }
    }
}
