package org.guichet.metrics;

import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A number that is dear to count, counted again only when that costs at most a fiftieth of the time, and not more often
 * than every five seconds. However often it is asked for, and by however many, it is counted once.
 */
final class Kept<T> implements Supplier<T> {

    private static final long LEAST_NANOS = 5_000_000_000L;
    private static final int SHARE = 50;

    private final Supplier<T> count;
    private final LongSupplier nanos;
    private @Nullable T value;
    private long until;

    /** @param nanos a clock that only goes forward */
    Kept(Supplier<T> count, LongSupplier nanos) {
        this.count = count;
        this.nanos = nanos;
    }

    @Override
    public synchronized T get() {
        long begun = nanos.getAsLong();
        T known = value;
        if (known != null && begun - until < 0) {
            return known;
        }
        T counted = count.get();
        long ended = nanos.getAsLong();
        value = counted;
        until = ended + Math.max(LEAST_NANOS, SHARE * (ended - begun));
        return counted;
    }
}
