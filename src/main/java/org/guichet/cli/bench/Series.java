package org.guichet.cli.bench;

import java.util.ArrayList;
import java.util.List;

/** The rounds of one measurement. The median of their rates stands for all: the machine is shared, and one may be unlucky. */
final class Series {

    private final List<Double> rates = new ArrayList<>();
    private final Latencies latencies = new Latencies();
    private long cpuNanos;
    private long done;

    void add(Measured round) {
        rates.add(round.rate());
        latencies.addAll(round.latencies());
        cpuNanos += round.cpuNanos();
        done += round.done();
    }

    /** Per second. */
    double rate() {
        List<Double> sorted = rates.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** Processor time of this whole process for each thing done; it says more than a rate where others want the processor too. */
    double cpuMicros() {
        return done == 0 ? 0 : cpuNanos / 1e3 / done;
    }

    Latencies latencies() {
        return latencies;
    }
}
