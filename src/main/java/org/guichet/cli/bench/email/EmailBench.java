package org.guichet.cli.bench.email;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.guichet.cases.ChannelKind;
import org.guichet.cli.bench.MailCorpus;
import org.guichet.cli.input.FileArrival;

/** {@code ./guichet bench email}: prints every set, then what was aimed at over all of them, then the speed. */
public final class EmailBench {

    private static final int SHOWN = 15;
    private static final int GENERATED_BYTES = 25 * 1024;
    private static final int MOST_MAILS = 2_000;
    private static final int LARGE = 1_000;
    private static final double OF_MIME4J = 0.6;

    private final SetRun run;
    private final PrintStream out;

    public EmailBench(Understood understood, PrintStream out) {
        this.run = new SetRun(understood);
        this.out = out;
    }

    /**
     * How much is measured.
     *
     * @param allFailures whether every failure is printed, or the first of each set
     * @param rounds of speed that count
     * @param leastBytes that each of the three takes apart in a round
     */
    public record Plan(boolean allFailures, int rounds, long leastBytes) {}

    /** @return whether every aim was met */
    public boolean sets(List<MailSet> sets, Plan plan) throws IOException {
        List<SetResult> results = new ArrayList<>();
        for (MailSet set : sets) {
            SetResult result = run.of(set);
            print(result, plan);
            results.add(result);
        }
        out.printf("%naims, over all of these sets%n");
        boolean met = true;
        for (Aim aim : Aim.over(results)) {
            out.printf("  %s%n", aim.line());
            met &= aim.isMet();
        }
        return met;
    }

    private void print(SetResult result, Plan plan) {
        out.printf(
                Locale.ROOT,
                "%n%s: %,d mails, %,d compared, %,d right in every field%n",
                result.name(),
                result.mails(),
                result.compared(),
                result.right());
        for (String field : result.fields()) {
            int all = result.compared(field);
            out.printf(
                    Locale.ROOT,
                    "  %-48s %,7d of %,7d  %6.2f %%%n",
                    field,
                    result.right(field),
                    all,
                    100.0 * result.right(field) / all);
        }
        print("threw", result.thrown(), true);
        print("took longer than two seconds", result.slow(), true);
        print("differs", result.failures(), plan.allFailures());
    }

    private void print(String what, List<String> mails, boolean all) {
        int shown = all ? mails.size() : Math.min(SHOWN, mails.size());
        mails.subList(0, shown).forEach(mail -> out.printf("    %s: %s%n", what, mail));
        if (shown < mails.size()) {
            out.printf(Locale.ROOT, "    and %,d more (--all-failures)%n", mails.size() - shown);
        }
    }

    /** The larger sets, all the others together, and generated mails with photographs. */
    public void speed(List<MailSet> sets, Plan plan) throws IOException {
        out.printf(
                "%nmails read to submissions per second of one core, medians of %d rounds%n"
                        + "  %-40s %8s %7s %9s %9s %9s%n",
                plan.rounds(), "", "mails", "KB each", "guichet", "mime4j", "Angus");
        List<Path> others = new ArrayList<>();
        for (MailSet set : sets) {
            if (set.mails().size() >= LARGE) {
                speed(set.name(), bytes(set.mails()), set.mails().get(0), plan);
            } else if (set.isMail()) {
                others.addAll(set.mails());
            }
        }
        if (!others.isEmpty()) {
            speed("all the other sets", bytes(others), others.get(0), plan);
        }
        Path any = sets.get(0).mails().get(0);
        speed("generated, one in four with a photograph", MailCorpus.of(1, generated(plan)), any, plan);
    }

    private static int generated(Plan plan) {
        return (int) Math.max(1, plan.leastBytes() / GENERATED_BYTES);
    }

    private static List<byte[]> bytes(List<Path> mails) throws IOException {
        int step = Math.max(1, mails.size() / MOST_MAILS);
        List<byte[]> bytes = new ArrayList<>();
        for (int i = 0; i < mails.size(); i += step) {
            bytes.add(Files.readAllBytes(mails.get(i)));
        }
        return bytes;
    }

    private void speed(String name, List<byte[]> mails, Path any, Plan plan) throws IOException {
        ReadingSpeed speed =
                new ReadingSpeed(FileArrival.of(any, "bench", ChannelKind.EMAIL).arrival());
        ReadingSpeed.Figures figures = speed.measure(mails, plan);
        double ofMime4j = figures.reading() / figures.mime4j();
        double ofAngus = figures.reading() / figures.angus();
        out.printf(
                Locale.ROOT,
                "  %-40s %,8d %7.1f %,9.0f %,9.0f %,9.0f  %.2f x mime4j (aim: %.1f)%s, %.2f x Angus (aim: 1.0)%s%n",
                name,
                figures.mails(),
                figures.bytes() / 1024.0 / figures.mails(),
                figures.reading(),
                figures.mime4j(),
                figures.angus(),
                ofMime4j,
                OF_MIME4J,
                ofMime4j < OF_MIME4J ? " MISSED" : "",
                ofAngus,
                ofAngus < 1 ? " MISSED" : "");
    }
}
