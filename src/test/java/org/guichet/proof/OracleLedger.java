package org.guichet.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.guichet.arrival.ArrivalState;

/** What the senders know: everything sent, and everything the gateway acknowledged. For several threads. */
final class OracleLedger {

    private static final Duration HANG = Duration.ofSeconds(60);

    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private final AtomicInteger acknowledged = new AtomicInteger();

    /** Written before the first byte leaves: what is not here was sent by nobody. */
    void sent(Submission submission) {
        Entry known = entries.putIfAbsent(submission.token(), new Entry(submission));
        if (known != null) {
            known.attempts.incrementAndGet();
        }
    }

    /** The source was told: by an answer that names the arrival, a flag, or a file that was taken away. */
    void acknowledged(String token, String arrivalOrEmpty, boolean repeated, Instant at) {
        if (entry(token).acknowledge(arrivalOrEmpty, repeated, at)) {
            acknowledged.incrementAndGet();
        }
    }

    boolean isAcknowledged(String token) {
        return entry(token).acknowledgedAt != null;
    }

    /** Waits for so many new acknowledgements. */
    void awaitMore(int count) throws InterruptedException {
        int enough = acknowledged.get() + count;
        long deadline = System.nanoTime() + HANG.toNanos();
        while (acknowledged.get() < enough) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("the gateway acknowledges nothing: " + acknowledged + " of " + enough);
            }
            Thread.sleep(2);
        }
    }

    /** Sent, insisted upon and never acknowledged. */
    List<String> waiting() {
        return entries.values().stream()
                .filter(entry -> entry.acknowledgedAt == null && entry.insisted)
                .map(entry -> entry.token)
                .sorted()
                .toList();
    }

    List<Sent> all() {
        return entries.values().stream().map(Entry::snapshot).toList();
    }

    private Entry entry(String token) {
        Entry entry = entries.get(token);
        if (entry == null) {
            throw new IllegalStateException(token + " was never sent");
        }
        return entry;
    }

    /**
     * What became of one submission, as its sender saw it.
     *
     * @param attempts how often it was sent
     * @param acknowledged whether its sender was told that it is kept
     * @param arrivals the ids that the answers named
     * @param repeated whether an answer said that it had come before
     */
    record Sent(
            String token,
            Door door,
            String sha256,
            ArrivalState outcome,
            boolean insisted,
            int attempts,
            boolean acknowledged,
            Set<UUID> arrivals,
            boolean repeated) {}

    /** Without the bytes: twenty thousand of them would not fit. */
    private static final class Entry {

        private final String token;
        private final Door door;
        private final String sha256;
        private final ArrivalState outcome;
        private final boolean insisted;
        private final AtomicInteger attempts = new AtomicInteger(1);
        private final Set<UUID> arrivals = new LinkedHashSet<>();
        private boolean repeated;
        private volatile Instant acknowledgedAt;

        Entry(Submission submission) {
            this.token = submission.token();
            this.door = submission.door();
            this.sha256 = submission.sha256();
            this.outcome = submission.outcome();
            this.insisted = submission.insisted();
        }

        synchronized boolean acknowledge(String arrival, boolean again, Instant at) {
            if (!arrival.isEmpty()) {
                arrivals.add(UUID.fromString(arrival));
            }
            repeated |= again;
            boolean first = acknowledgedAt == null;
            acknowledgedAt = first ? at : acknowledgedAt;
            return first;
        }

        synchronized Sent snapshot() {
            return new Sent(
                    token,
                    door,
                    sha256,
                    outcome,
                    insisted,
                    attempts.get(),
                    acknowledgedAt != null,
                    Set.copyOf(new ArrayList<>(arrivals)),
                    repeated);
        }
    }
}
