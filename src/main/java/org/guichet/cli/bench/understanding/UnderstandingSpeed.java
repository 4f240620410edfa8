package org.guichet.cli.bench.understanding;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.guichet.arrival.Arrival;
import org.guichet.cli.bench.WarmUp;
import org.guichet.normalize.Normalizer;
import org.guichet.submission.Passage;
import org.guichet.submission.Submission;
import org.guichet.submission.SubmissionBuilder;

/** How many submissions of 2 KB a second one core makes cases of, and how long one of 200 KB takes: its own processor time. */
public final class UnderstandingSpeed {

    /** Single sentences, each about a number: put one behind the other they are like nothing that anybody sends. */
    private static final String NUMBERS = "numbers.";

    private static final int USUAL = 2_000;
    private static final int LONG = 200_000;
    private static final int AIM = 1_500;
    private static final int LONG_AIM_MILLIS = 50;
    private static final long NANOS = 1_000_000_000;
    private static final int ROUNDS = 5;
    private static final int LONG_ROUNDS = 15;

    private final Normalizer normalizer;
    private final PrintStream out;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    public UnderstandingSpeed(Normalizer normalizer, PrintStream out) {
        this.normalizer = normalizer;
        this.out = out;
    }

    private record Prepared(Arrival arrival, Submission submission) {}

    /** Medians of rounds of a second each, when the compiler has done its work. */
    public void measure(Path folder) throws IOException {
        List<Labelled> texts = LabelledFile.all(folder).stream()
                .filter(text -> !text.name().startsWith(NUMBERS))
                .toList();
        List<Prepared> usual = prepared(texts, USUAL);
        WarmUp.of(() -> rate(usual));
        List<Double> rates = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            rates.add(rate(usual));
        }
        double rate = rates.stream().sorted().toList().get(ROUNDS / 2);
        out.printf(
                Locale.ROOT,
                "%n  submissions of 2 KB to cases, one core           %,9.0f per second  (aim: %,d)%s%n",
                rate,
                AIM,
                rate < AIM ? ", MISSED" : "");
        double millis = millis(prepared(texts, LONG));
        out.printf(
                Locale.ROOT,
                "  one of 200 KB                                    %9.1f ms          (aim: under %d)%s%n",
                millis,
                LONG_AIM_MILLIS,
                millis < LONG_AIM_MILLIS ? "" : ", MISSED");
    }

    private double rate(List<Prepared> all) {
        long start = threads.getCurrentThreadCpuTime();
        long end = start;
        int done = 0;
        while (end - start < NANOS) {
            all.forEach(one -> normalizer.normalize(one.arrival(), one.submission()));
            done += all.size();
            end = threads.getCurrentThreadCpuTime();
        }
        return done * (double) NANOS / (end - start);
    }

    private double millis(List<Prepared> all) {
        List<Double> times = new ArrayList<>();
        for (int round = 0; round < LONG_ROUNDS; round++) {
            Prepared one = all.get(round % all.size());
            long start = threads.getCurrentThreadCpuTime();
            normalizer.normalize(one.arrival(), one.submission());
            times.add((threads.getCurrentThreadCpuTime() - start) / 1e6);
        }
        return times.stream().sorted().toList().get(LONG_ROUNDS / 2);
    }

    /** Texts of one language one after the other until they are as long as that. */
    private static List<Prepared> prepared(List<Labelled> texts, int length) {
        Pretended pretended = new Pretended();
        List<Prepared> prepared = new ArrayList<>();
        for (int from = 0; from < texts.size() && prepared.size() < 40; from += 5) {
            Labelled first = texts.get(from);
            StringBuilder text = new StringBuilder();
            for (int i = from; text.length() < length; i = (i + 1) % texts.size()) {
                if (texts.get(i).language().equals(first.language())) {
                    text.append(texts.get(i).text()).append("\n\n");
                }
            }
            text.setLength(length);
            prepared.add(new Prepared(
                    pretended.arrival(first),
                    SubmissionBuilder.written()
                            .sentAt(pretended.arrival(first).registeredAt())
                            .text(text.toString())
                            .passage(Passage.whole("body", text.toString()))
                            .build()));
        }
        return prepared;
    }
}
