package org.guichet.cli.bench.call;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.RawContent;
import org.guichet.arrival.SourceKey;
import org.guichet.arrival.TransportFacts;
import org.guichet.cases.ChannelKind;
import org.guichet.cases.Reference;
import org.guichet.normalize.Outcome;

/** Two figures, one thread: a very long call, and ordinary ones beside merely parsing them. The two take turns. */
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
        List<RawContent> calls = new ArrayList<>();
        long bytes = 0;
        for (int i = 0; i < ORDINARY; i++) {
            calls.add(RawContent.of(MadeUpCalls.ordinary(i, ORDINARY_TURNS)));
            bytes += calls.get(i).size();
        }
        List<Double> parsed = new ArrayList<>();
        List<Double> understood = new ArrayList<>();
        for (int round = -rounds; round < rounds; round++) {
            double parsing = rate(calls, call -> json.readTree(call.bytes()));
            double understanding = rate(calls, this::understood);
            if (round >= 0) {
                parsed.add(parsing);
                understood.add(understanding);
            }
        }
        double share = median(understood) / median(parsed);
        out.printf(
                Locale.ROOT,
                "ordinary calls (%d turns, %,d KB each, every word timed), per second of processor time:%n"
                        + "  JSON parsed to a tree %,9.0f%n  bytes to case         %,9.0f   %.2f x (aim: %.1f)%s%n",
                ORDINARY_TURNS,
                (bytes / ORDINARY) >> 10,
                median(parsed),
                median(understood),
                share,
                AIM,
                share < AIM ? ", MISSED" : "");
        return share >= AIM;
    }

    @FunctionalInterface
    private interface Step {
        Object of(RawContent call) throws IOException;
    }

    private static double rate(List<RawContent> calls, Step step) throws IOException {
        long start = processorNanos();
        int something = 0;
        for (RawContent call : calls) {
            something += step.of(call).hashCode() & 1;
        }
        long nanos = Math.max(1, processorNanos() - start);
        return something < 0 ? 0 : calls.size() * 1e9 / nanos;
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
