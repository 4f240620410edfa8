package org.guichet.proactive;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.guichet.store.EventMemory;
import org.guichet.store.Watch;

/** Lets arrivals go on for which nothing came in time, and forgets what is long past. Thread-safe. */
public final class DueWatches {

    /** Longer than any rule counts or waits: the configuration refuses more than a year. */
    static final Duration REMEMBERED = Duration.ofDays(400);

    private static final Duration FORGETTING_EVERY = Duration.ofHours(1);
    private static final int BATCH = 500;

    /** Of forgetting: every order leaves a row or two, and arrivals wait meanwhile. */
    private static final int MOST_BATCHES = 100;

    private final EventMemory memory;
    private final Clock clock;
    private volatile Instant forgotten = Instant.EPOCH;

    public DueWatches(EventMemory memory, Clock clock) {
        this.memory = memory;
        this.clock = clock;
    }

    /** Makes received what waited long enough; some of it, when it is much. */
    public void release() {
        Instant now = clock.instant();
        List<Watch> due = memory.due(now, BATCH);
        due.forEach(memory::release);
        if (due.isEmpty() && forgotten.plus(FORGETTING_EVERY).isBefore(now)) {
            forgotten = now;
            forgetBefore(now.minus(REMEMBERED));
        }
    }

    private void forgetBefore(Instant before) {
        int batches = 0;
        while (batches < MOST_BATCHES && memory.forget(before, BATCH) == BATCH) {
            batches++;
        }
    }
}
