package org.guichet.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.guichet.cli.bench.BenchPlan;
import org.guichet.cli.bench.IntakeBench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the doors take in, beside what this machine could take at best. */
@Command(
        name = "intake",
        mixinStandardHelpOptions = true,
        description = "Form posts and mails per second and the memory they take, beside the limits of this machine.")
final class BenchIntakeCommand implements Callable<Integer> {

    private static final BenchPlan QUICK = new BenchPlan(1_000, 40, Duration.ofMillis(500), 0, 1, 1);

    @Option(names = "--cases", defaultValue = "100000", description = "Cases in the fuller store (${DEFAULT-VALUE}).")
    private int cases;

    @Option(names = "--mails", defaultValue = "2000", description = "Mails in each round (${DEFAULT-VALUE}).")
    private int mails;

    @Option(names = "--seconds", defaultValue = "3", description = "Of each round of posts (${DEFAULT-VALUE}).")
    private int seconds;

    @Option(names = "--rounds", defaultValue = "3", description = "That count (${DEFAULT-VALUE}).")
    private int rounds;

    @Option(names = "--seed", defaultValue = "1", description = "Of the generated complaints (${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--only",
            split = ",",
            description = "Only these of ${COMPLETION-CANDIDATES} (all).",
            defaultValue = "FORMS,MAILS,MEMORY")
    private Set<IntakeBench.Part> parts = EnumSet.allOf(IntakeBench.Part.class);

    @Option(names = "--quick", description = "A small run that shows that all of it works; its figures say little.")
    private boolean quick;

    @Mixin
    private HomeOption home = new HomeOption();

    @Override
    public Integer call() throws Exception {
        BenchPlan plan = quick ? QUICK : new BenchPlan(cases, mails, Duration.ofSeconds(seconds), 1, rounds, seed);
        new IntakeBench(
                        plan,
                        home.path(),
                        home.path().resolve("target/bench-intake"),
                        Version.NUMBER,
                        gatewayCommand(),
                        System.out)
                .run(parts);
        return 0;
    }

    private static List<String> gatewayCommand() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OwnProcess.javaOptions());
        command.addAll(List.of("-jar", OwnProcess.jar().toString(), "run"));
        return command;
    }
}
