package org.guichet.web.console;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.guichet.store.OperatorView;

/**
 * Arrivals per minute of one channel in the last hour. A minute is counted until it is over and settled, then never again.
 */
final class Minutes {

    static final int SHOWN = 60;
    private static final long MINUTE = 60_000;

    /** An arrival is stored a moment after its time was taken, with others in one commit. */
    private static final long SETTLED_MILLIS = 15_000;

    private final OperatorView view;
    private final String channel;
    private final Map<Long, Integer> counted = new HashMap<>();

    Minutes(OperatorView view, String channel) {
        this.view = view;
        this.channel = channel;
    }

    /** Oldest first; the last is the minute that runs. */
    int[] until(Instant now) {
        long last = now.toEpochMilli() / MINUTE;
        counted.keySet().removeIf(minute -> minute <= last - SHOWN || minute > last);
        int[] counts = new int[SHOWN];
        Instant hourAgo = now.minus(Duration.ofMillis(SHOWN * MINUTE));
        boolean any = view.lastBefore(channel, now.plusMillis(MINUTE))
                .filter(hourAgo::isBefore)
                .isPresent();
        for (int i = 0; any && i < SHOWN; i++) {
            counts[i] = count(last - SHOWN + 1 + i, now);
        }
        return counts;
    }

    private int count(long minute, Instant now) {
        Integer known = counted.get(minute);
        if (known != null) {
            return known;
        }
        Instant end = Instant.ofEpochMilli((minute + 1) * MINUTE);
        int count = (int) Math.min(Integer.MAX_VALUE, view.count(channel, Instant.ofEpochMilli(minute * MINUTE), end));
        if (end.plusMillis(SETTLED_MILLIS).isBefore(now)) {
            counted.put(minute, count);
        }
        return count;
    }
}
