package org.guichet.cli;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.guichet.cli.bench.DrainBench;
import org.guichet.cli.bench.DrainPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How fast a mailbox is emptied that is a network away. */
@Command(
        name = "drain",
        mixinStandardHelpOptions = true,
        description = "Mails per second out of a mailbox behind a delaying proxy, beside Camel's own mail endpoint.")
final class BenchDrainCommand implements Callable<Integer> {

    @Option(names = "--mails", defaultValue = "5000", description = "In each round (${DEFAULT-VALUE}).")
    private int mails;

    @Option(names = "--stock", defaultValue = "100", description = "For Camel's own endpoint (${DEFAULT-VALUE}).")
    private int stock;

    @Option(names = "--rounds", defaultValue = "3", description = "That count (${DEFAULT-VALUE}).")
    private int rounds;

    @Option(names = "--kilobytes", defaultValue = "20", description = "Of each mail (${DEFAULT-VALUE}).")
    private int kilobytes;

    @Option(names = "--millis", defaultValue = "20", description = "Of a round trip (${DEFAULT-VALUE}).")
    private int millis;

    @Option(names = "--seed", defaultValue = "1", description = "Of the generated mails (${DEFAULT-VALUE}).")
    private long seed;

    @Mixin
    private HomeOption home = new HomeOption();

    @Override
    public Integer call() throws Exception {
        DrainPlan plan = new DrainPlan(mails, stock, rounds, kilobytes, Duration.ofMillis(millis), seed);
        new DrainBench(plan, home.path(), home.path().resolve("target/bench-drain"), Version.NUMBER, System.out).run();
        return 0;
    }
}
