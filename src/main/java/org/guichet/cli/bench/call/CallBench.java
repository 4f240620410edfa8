package org.guichet.cli.bench.call;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.RawContent;
import org.guichet.arrival.SourceKey;
import org.guichet.arrival.TransportFacts;
import org.guichet.cases.ChannelKind;
import org.guichet.cases.Reference;
import org.guichet.cli.bench.WarmUp;
import org.guichet.normalize.Outcome;

/**
 * Two figures, one thread: a very long call, and ordinary ones beside merely parsing them. Parsing is Jackson's
 * {@code ObjectMapper.readTree} of the same bytes, understanding is everything from bytes to the case that its schema
 * accepts. The two take turns, vendor by vendor, so that both see the same machine.
 */
public final class CallBench {

    private static final int LONG_TURNS = 10_000;
    private static final int LONG_AIM_MILLIS = 200;
    private static final int ORDINARY = 200;
    private static final int ORDINARY_TURNS = 40;
    private static final double AIM = 0.5;

    /** Bytes to outcome, by the code of the running gateway. */
    @FunctionalInterface
    public interface Understander {
        Outcome understand(Arrival arrival, RawContent content, UUID caseId) throws IOException;
    }

    private final Understander understander;
    private final ObjectMapper json = new ObjectMapper();
    private final PrintStream out;

    public CallBench(Understander understander, PrintStream out) {
        this.understander = understander;
        this.out = out;
    }

    /**
     * @param rounds that count, when the compiler has done its work
     * @return whether both aims were met
     */
    public boolean run(int rounds) throws IOException {
        boolean fast = longCall(rounds);
        return ordinaryCalls(rounds) && fast;
    }

    private boolean longCall(int rounds) throws IOException {
        RawContent call = RawContent.of(MadeUpCalls.longOne(LONG_TURNS));
        List<Double> millis = new ArrayList<>();
        WarmUp.of(() -> understood(call));
        for (int round = 0; round < rounds; round++) {
            long start = processorNanos();
            understood(call);
            millis.add((processorNanos() - start) / 1e6);
        }
        double median = median(millis);
        out.printf(
                Locale.ROOT,
                "one call of %,d turns (%,d KB): %,.0f ms of processor time, bytes to case (aim: under %d)%s%n",
                LONG_TURNS,
                call.size() >> 10,
                median,
                LONG_AIM_MILLIS,
                median < LONG_AIM_MILLIS ? "" : ", MISSED");
        return median < LONG_AIM_MILLIS;
    }

    private boolean ordinaryCalls(int rounds) throws IOException {
        List<Series> series = Arrays.stream(Vendor.values()).map(Series::of).toList();
        Series all = Series.ofAll(series);
        WarmUp.of(() -> {
            for (Series one : series) {
                parsing(one);
                understanding(one);
            }
        });
        for (int round = 0; round < rounds; round++) {
            double parsing = 0;
            double understanding = 0;
            for (Series one : series) {
                double parsed = parsing(one);
                double understood = understanding(one);
                parsing += parsed;
                understanding += understood;
                one.add(parsed, understood);
            }
            all.add(parsing, understanding);
        }
        out.printf(
                Locale.ROOT,
                "ordinary calls (%d turns, every word timed), per second of processor time:%n"
                        + "  %-28s %8s %14s %14s%n",
                ORDINARY_TURNS,
                "as written by",
                "size",
                "JSON to a tree",
                "bytes to case");
        series.forEach(one -> out.println(one.line()));
        double share = all.share();
        out.println(all.line() + " (aim: " + AIM + ")" + (share < AIM ? ", MISSED" : ""));
        return share >= AIM;
    }

    private double parsing(Series of) throws IOException {
        return seconds(of.calls, call -> json.readTree(call.bytes()));
    }

    private double understanding(Series of) throws IOException {
        return seconds(of.calls, this::understood);
    }

    /** The calls of one vendor, or all, and how fast they were parsed and understood, in calls a second. */
    private record Series(String title, List<RawContent> calls, List<Double> parsed, List<Double> understood) {

        static Series of(Vendor vendor) {
            List<RawContent> calls = new ArrayList<>();
            for (int i = 0; i < ORDINARY; i++) {
                calls.add(RawContent.of(MadeUpCalls.ordinary(i, ORDINARY_TURNS, vendor)));
            }
            return new Series(vendor.title(), calls, new ArrayList<>(), new ArrayList<>());
        }

        static Series ofAll(List<Series> others) {
            List<RawContent> calls =
                    others.stream().flatMap(one -> one.calls.stream()).toList();
            return new Series("all", calls, new ArrayList<>(), new ArrayList<>());
        }

        void add(double parsingSeconds, double understandingSeconds) {
            parsed.add(calls.size() / parsingSeconds);
            understood.add(calls.size() / understandingSeconds);
        }

        double share() {
            return median(understood) / median(parsed);
        }

        String line() {
            long bytes =
                    (long) calls.stream().mapToLong(RawContent::size).average().orElse(0);
            return String.format(
                    Locale.ROOT,
                    "  %-28s %,5d KB %,14.0f %,14.0f   %.2f x",
                    title,
                    bytes >> 10,
                    median(parsed),
                    median(understood),
                    share());
        }
    }

    @FunctionalInterface
    private interface Step {
        Object of(RawContent call) throws IOException;
    }

    private static double seconds(List<RawContent> calls, Step step) throws IOException {
        long start = processorNanos();
        int something = 0;
        for (RawContent call : calls) {
            something += step.of(call).hashCode() & 1;
        }
        return Math.max(1, processorNanos() - start + Math.min(0, something)) / 1e9;
    }

    private Object understood(RawContent call) throws IOException {
        Arrival arrival = new Arrival(
                new UUID(0x7000, 0x8000_0000_0000_0000L),
                "bench",
                ChannelKind.PHONE_CALL,
                SourceKey.of(call.sha256()),
                Reference.ofSequence(1),
                TransportFacts.ofMediaType("application/json"),
                call.sha256(),
                call.size(),
                Instant.EPOCH);
        Outcome outcome = understander.understand(arrival, call, new UUID(0x7000, 0x8000_0000_0000_0001L));
        if (!(outcome instanceof Outcome.CaseOpened)) {
            throw new IllegalStateException("a call of the measurement opened no case: " + outcome);
        }
        return arrival;
    }

    /** Of this whole process: an arrival is understood on a thread of its own, and others may want the processor too. */
    private static long processorNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
