package org.guichet.channel.folder;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Whether a file has stood still for long enough to be complete. By its own time, which every write renews; one that
 * claims to be from the future (another machine's clock, a clock set back) is watched instead.
 */
final class Stillness {

    /** Further ones are watched once these were taken. */
    private static final int MOST_WATCHED = 1_000;

    private record Watched(Found file, long sinceNanos) {}

    private final Duration still;
    private final Clock clock;
    private Map<Path, Watched> before = Map.of();
    private Map<Path, Watched> watched = new HashMap<>();

    Stillness(Duration still, Clock clock) {
        this.still = still;
        this.clock = clock;
    }

    /** A new look at the folder begins: what was not seen in the last one is forgotten. */
    void newLook() {
        before = watched;
        watched = new HashMap<>();
    }

    boolean isStill(Found file) {
        Instant now = clock.instant();
        return file.modified().isAfter(now)
                ? hasBeenWatched(file)
                : !file.modified().isAfter(now.minus(still));
    }

    private boolean hasBeenWatched(Found file) {
        Watched known = before.get(file.path());
        Watched now = known != null && known.file().isSameFile(file) ? known : new Watched(file, System.nanoTime());
        if (watched.size() < MOST_WATCHED || before.containsKey(file.path())) {
            watched.put(file.path(), now);
        }
        return System.nanoTime() - now.sinceNanos() >= still.toNanos();
    }
}
