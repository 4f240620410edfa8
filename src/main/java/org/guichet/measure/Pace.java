package org.guichet.measure;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * How much is under way and when it will be done, from the time between one end and the next: however many work on it at
 * once. Thread-safe.
 */
public final class Pace {

    /** How much of the newest interval goes into the mean: the last ten tell the most. */
    private static final double NEWEST = 0.15;

    private final LongSupplier nanos;
    private long waiting;
    private long ended;
    private long since;
    private double meanNanos;

    public Pace() {
        this(System::nanoTime);
    }

    /** @param nanos that only ever grow */
    Pace(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** One more is to be done. */
    public synchronized void begun() {
        if (waiting == 0) {
            since = nanos.getAsLong(); // what stood still has no pace
        }
        waiting++;
    }

    /** One of those is done. */
    public synchronized void ended() {
        long now = nanos.getAsLong();
        double interval = now - since;
        meanNanos = ended == 0 ? interval : meanNanos + NEWEST * (interval - meanNanos);
        since = now;
        waiting = Math.max(0, waiting - 1);
        ended++;
    }

    /** One of those turned out to be several, which are counted by themselves: what that took tells nothing of them. */
    public synchronized void divided() {
        since = nanos.getAsLong();
        waiting = Math.max(0, waiting - 1);
    }

    /** How many are not done. */
    public synchronized long waiting() {
        return waiting;
    }

    /** How many were ever done. */
    public synchronized long done() {
        return ended;
    }

    /** Until all are done, if it goes on like this; zero when none waits, empty while nothing tells how fast it goes. */
    public synchronized Optional<Duration> remaining() {
        return waiting > 0 && ended == 0
                ? Optional.empty()
                : Optional.of(Duration.ofNanos((long) (waiting * meanNanos)));
    }
}
