package org.guichet.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a rule about events remembers of one thing that it is about.
 *
 * @param version 1 when it is first written; one more each time
 * @param seen when the events happened that count, oldest first; at most {@value #MOST_SEEN}
 * @param waiting the arrival that opens a case unless another event comes; its due time is gone once it was released
 * @param cleared when the event came that ends it
 * @param caseId which was opened
 */
public record Watch(
        Key key,
        int version,
        List<Instant> seen,
        @Nullable UUID waiting,
        @Nullable Instant due,
        @Nullable Instant cleared,
        @Nullable UUID caseId,
        Instant changedAt) {

    /** A rule counts no further. */
    public static final int MOST_SEEN = 100;

    /**
     * Which one.
     *
     * @param subject a digest of what it is about: nothing that names a person is kept
     */
    public record Key(String rule, String subject) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int rules = rule.compareTo(other.rule);
            return rules != 0 ? rules : subject.compareTo(other.subject);
        }
    }

    public Watch {
        seen = List.copyOf(seen.subList(Math.max(0, seen.size() - MOST_SEEN), seen.size()));
    }

    /** Of which nothing was written yet. */
    public static Watch fresh(Key key, Instant now) {
        return new Watch(key, 0, List.of(), null, null, null, null, now);
    }

    /** The next version, that counts these events. */
    public Watch counting(List<Instant> events, Instant now) {
        return new Watch(key, version + 1, events, waiting, due, cleared, caseId, now);
    }

    /** The next version, in which this arrival waits until then. */
    public Watch waitingFor(UUID arrival, Instant until, Instant now) {
        return new Watch(key, version + 1, seen, arrival, until, cleared, caseId, now);
    }

    /** The next version, of which nothing is due any more; what waited has yet to be looked at. */
    public Watch released(Instant now) {
        return new Watch(key, version + 1, seen, waiting, null, cleared, caseId, now);
    }

    /** The next version: what it watched for has come. */
    public Watch clearedAt(Instant when, Instant now) {
        return new Watch(key, version + 1, List.of(), null, null, when, caseId, now);
    }

    /** The next version: there is a case now. */
    public Watch opened(UUID newCase, List<Instant> events, Instant now) {
        return new Watch(key, version + 1, events, null, null, cleared, newCase, now);
    }
}
