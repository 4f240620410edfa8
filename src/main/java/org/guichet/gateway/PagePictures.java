package org.guichet.gateway;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Pictures of pages that were drawn a moment ago, so that who turns over the pages of a letter waits once for each. Bounded by
 * size, and by time, since what is erased must not stay. Thread-safe.
 */
final class PagePictures {

    private static final long MOST_BYTES = 16L << 20;
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final InstantSource clock;
    private final Map<Key, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    PagePictures(InstantSource clock) {
        this.clock = clock;
    }

    record Key(UUID contact, int page, int turned) {}

    private record Kept(byte[] picture, Instant until) {}

    synchronized Optional<byte[]> get(Key key) {
        clearOld();
        return Optional.ofNullable(kept.get(key)).map(Kept::picture);
    }

    synchronized void put(Key key, byte[] picture) {
        Kept before = kept.put(key, new Kept(picture, clock.instant().plus(KEPT)));
        bytes += picture.length - (before == null ? 0 : before.picture().length);
        Iterator<Kept> longestUnused = kept.values().iterator();
        while (bytes > MOST_BYTES && longestUnused.hasNext()) {
            bytes -= longestUnused.next().picture().length;
            longestUnused.remove();
        }
    }

    private void clearOld() {
        Instant now = clock.instant();
        kept.values().removeIf(one -> {
            boolean old = one.until().isBefore(now);
            bytes -= old ? one.picture().length : 0;
            return old;
        });
    }
}
