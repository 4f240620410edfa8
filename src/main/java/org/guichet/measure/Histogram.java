package org.guichet.measure;

import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.DoubleAdder;

/** How often values of each size came, since the process began. Thread-safe, never waits. */
public final class Histogram {

    private final double[] bounds;
    private final AtomicLongArray counts;
    private final DoubleAdder sum = new DoubleAdder();

    private Histogram(double... bounds) {
        this.bounds = bounds;
        this.counts = new AtomicLongArray(bounds.length + 1);
    }

    /** Of durations in seconds: from a millisecond to five minutes. */
    public static Histogram ofSeconds() {
        return new Histogram(0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300);
    }

    /** Of numbers of things: from 1 to 256. */
    public static Histogram ofCounts() {
        return new Histogram(1, 2, 4, 8, 16, 32, 64, 128, 256);
    }

    public void add(double value) {
        int bucket = 0;
        while (bucket < bounds.length && value > bounds[bucket]) {
            bucket++;
        }
        counts.incrementAndGet(bucket);
        sum.add(value);
    }

    /** @param nanos of a duration */
    public void addNanos(long nanos) {
        add(nanos / 1e9);
    }

    /** Upper bounds, inclusive; infinity is the last. */
    public double[] bounds() {
        double[] all = java.util.Arrays.copyOf(bounds, bounds.length + 1);
        all[bounds.length] = Double.POSITIVE_INFINITY;
        return all;
    }

    /** How many values were in each, and in none before. */
    public long[] counts() {
        long[] now = new long[counts.length()];
        for (int i = 0; i < now.length; i++) {
            now[i] = counts.get(i);
        }
        return now;
    }

    public double sum() {
        return sum.sum();
    }
}
