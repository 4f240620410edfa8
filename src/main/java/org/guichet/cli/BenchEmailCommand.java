package org.guichet.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.guichet.cases.ChannelKind;
import org.guichet.cli.bench.email.EmailBench;
import org.guichet.cli.bench.email.MailSet;
import org.guichet.cli.bench.email.MailSets;
import org.guichet.gateway.OfflineUnderstanding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How well and how fast mail is read. */
@Command(
        name = "email",
        mixinStandardHelpOptions = true,
        description = {
            "What is read of mails, beside what should be: field by field, and failures by name.",
            "Then how many mails a second one core reads, beside mime4j and Angus Mail.",
            "Without folders: the project's own mails and public sets, fetched with Maven and npm where they can be."
        })
final class BenchEmailCommand implements Callable<Integer> {

    private static final int USUAL_ROUNDS = 5;

    @Parameters(
            paramLabel = "FOLDER",
            arity = "0..*",
            description = "Mails, each with NAME.expected.json beside it, or else compared with Angus Mail.")
    private List<Path> folders = new ArrayList<>();

    @Option(names = "--rounds", description = "Of the speed (default: " + USUAL_ROUNDS + "); 0 leaves it out.")
    private int rounds = USUAL_ROUNDS;

    @Option(names = "--megabytes", defaultValue = "16", description = "In each round of the speed (${DEFAULT-VALUE}).")
    private int megabytes;

    @Option(names = "--speed-only", description = "Leaves out what is read.")
    private boolean speedOnly;

    @Option(names = "--all-failures", description = "Every failure, not only the first of each set.")
    private boolean allFailures;

    @Mixin
    private HomeOption home = new HomeOption();

    @Override
    public Integer call() throws Exception {
        try (OfflineUnderstanding understanding = home.understanding()) {
            NormalizedLine line = new NormalizedLine(understanding, "bench", ChannelKind.EMAIL);
            MailSets known = new MailSets(home.path(), line::of);
            List<MailSet> sets = sets(known);
            known.missing().forEach(set -> System.out.println("left out: " + set));
            EmailBench bench = new EmailBench(line::of, System.out);
            EmailBench.Plan plan = new EmailBench.Plan(allFailures, rounds, (long) megabytes << 20);
            boolean met = speedOnly || bench.sets(sets, plan);
            if (rounds > 0) {
                bench.speed(sets, plan);
            }
            return met ? 0 : 1;
        }
    }

    private List<MailSet> sets(MailSets known) throws java.io.IOException {
        List<MailSet> sets = new ArrayList<>();
        if (folders.isEmpty()) {
            sets.addAll(known.own());
            sets.addAll(known.published());
        }
        for (Path folder : folders) {
            sets.addAll(known.named(folder));
        }
        if (sets.isEmpty()) {
            throw new IllegalArgumentException("there is no mail in " + folders);
        }
        return sets;
    }
}
