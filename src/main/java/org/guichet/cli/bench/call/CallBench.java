package org.guichet.cli.bench.call;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.RawContent;
import org.guichet.arrival.SourceKey;
import org.guichet.arrival.TransportFacts;
import org.guichet.cases.ChannelKind;
import org.guichet.cases.Reference;
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
     * @param rounds that count, after as many that do not
     * @return whether both aims were met
     */
    public boolean run(int rounds) throws IOException {
        boolean fast = longCall(rounds);
        return ordinaryCalls(rounds) && fast;
    }

    private boolean longCall(int rounds) throws IOException {
        RawContent call = RawContent.of(MadeUpCalls.longOne(LONG_TURNS));
        List<Double> millis = new ArrayList<>();
        for (int round = -rounds; round < rounds; round++) {
            long start = processorNanos();
            understood(call);
            if (round >= 0) {
                millis.add((processorNanos() - start) / 1e6);
            }
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
        Map<Vendor, Shares> shares = new EnumMap<>(Vendor.class);
        Shares all = new Shares();
        for (Vendor vendor : Vendor.values()) {
            shares.put(vendor, new Shares());
        }
        Map<Vendor, List<RawContent>> calls = calls();
        for (int round = -rounds; round < rounds; round++) {
            double parsing = 0;
            double understanding = 0;
            for (Vendor vendor : Vendor.values()) {
                double parsed = seconds(Objects.requireNonNull(calls.get(vendor)), call -> json.readTree(call.bytes()));
                double understood = seconds(Objects.requireNonNull(calls.get(vendor)), this::understood);
                parsing += parsed;
                understanding += understood;
                if (round >= 0) {
                    Objects.requireNonNull(shares.get(vendor)).add(ORDINARY / parsed, ORDINARY / understood);
                }
            }
            if (round >= 0) {
                int count = ORDINARY * Vendor.values().length;
                all.add(count / parsing, count / understanding);
            }
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
        for (Vendor vendor : Vendor.values()) {
            print(
                    vendor.title(),
                    kilobytes(Objects.requireNonNull(calls.get(vendor))),
                    Objects.requireNonNull(shares.get(vendor)),
                    "");
        }
        List<RawContent> every = calls.values().stream().flatMap(List::stream).toList();
        double share = all.share();
        print("all", kilobytes(every), all, " (aim: " + AIM + ")" + (share < AIM ? ", MISSED" : ""));
        return share >= AIM;
    }

    private void print(String title, long kilobytes, Shares shares, String remark) {
        out.printf(
                Locale.ROOT,
                "  %-28s %,5d KB %,14.0f %,14.0f   %.2f x%s%n",
                title,
                kilobytes,
                median(shares.parsed),
                median(shares.understood),
                shares.share(),
                remark);
    }

    private static Map<Vendor, List<RawContent>> calls() {
        Map<Vendor, List<RawContent>> calls = new EnumMap<>(Vendor.class);
        for (Vendor vendor : Vendor.values()) {
            List<RawContent> own = new ArrayList<>();
            for (int i = 0; i < ORDINARY; i++) {
                own.add(RawContent.of(MadeUpCalls.ordinary(i, ORDINARY_TURNS, vendor)));
            }
            calls.put(vendor, own);
        }
        return calls;
    }

    private static long kilobytes(List<RawContent> calls) {
        return (long) calls.stream().mapToLong(RawContent::size).average().orElse(0) >> 10;
    }

    /** Rates of some rounds, in calls a second. */
    private static final class Shares {
        private final List<Double> parsed = new ArrayList<>();
        private final List<Double> understood = new ArrayList<>();

        void add(double parsing, double understanding) {
            parsed.add(parsing);
            understood.add(understanding);
        }

        double share() {
            return median(understood) / median(parsed);
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
