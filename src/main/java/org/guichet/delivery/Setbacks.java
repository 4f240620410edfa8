package org.guichet.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guichet.happening.Happening;
import org.guichet.store.FailedAttempt;
import org.guichet.store.Outbox;
import org.guichet.store.OutboxRow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps one subscriber's failures in the outbox, parks what failed for too long, and tells one bad case from an outage. */
final class Setbacks {

    private static final Logger LOG = LoggerFactory.getLogger(Setbacks.class);

    /** When so many cases are refused and none gets through, the fault is not in the cases. */
    private static final int CASES = 5;

    private final Outbox outbox;
    private final String subscriber;
    private final Patience patience;
    private final Jitter jitter;
    private final Set<UUID> refusedCases = new HashSet<>();

    Setbacks(Outbox outbox, String subscriber, Patience patience, Jitter jitter) {
        this.outbox = outbox;
        this.subscriber = subscriber;
        this.patience = patience;
        this.jitter = jitter;
    }

    List<OutboxRow> due(Instant now, int limit) {
        return outbox.due(subscriber, now, patience.longestWait(), limit);
    }

    /** @return why the subscriber is to be left alone, if it is */
    Optional<Delivery.Failure> record(List<OutboxRow> rows, Delivery delivery, Instant now) {
        if (!delivery.delivered().isEmpty()) {
            refusedCases.clear();
        }
        List<FailedAttempt> attempts = attempts(rows, delivery, now);
        if (attempts.isEmpty() && delivery.failure() == null) {
            return Optional.empty();
        }
        outbox.markFailed(attempts);
        Optional<Delivery.Failure> failure = failure(delivery);
        if (failure.isPresent()) {
            outbox.markStalled(subscriber, now);
        }
        park(now);
        return failure;
    }

    private List<FailedAttempt> attempts(List<OutboxRow> rows, Delivery delivery, Instant now) {
        Map<Long, OutboxRow> byPosition =
                rows.stream().collect(Collectors.toMap(OutboxRow::position, Function.identity()));
        List<FailedAttempt> attempts = new ArrayList<>();
        for (Delivery.Refusal refusal : delivery.refused()) {
            OutboxRow row = byPosition.get(refusal.position());
            if (row != null) {
                attempts.add(refused(row, refusal.reason(), now));
            }
        }
        Delivery.Failure failure = delivery.failure();
        if (failure != null && attempts.isEmpty()) {
            firstLeft(rows, delivery)
                    .map(row -> new FailedAttempt(row.position(), now, failure.reason(), now))
                    .ifPresent(attempts::add);
        }
        return attempts;
    }

    private FailedAttempt refused(OutboxRow row, String reason, Instant now) {
        refusedCases.add(row.caseId());
        int attempt = row.attempts() + 1;
        Happening.EVENT_REFUSED
                .toSubscriber(LOG, subscriber)
                .addKeyValue("event_id", row.eventId())
                .log(
                        "Subscriber {} did not take event {} (attempt {}): {}",
                        subscriber,
                        row.eventId(),
                        attempt,
                        reason);
        Duration wait = jitter.shorten(patience.ofCase().after(attempt));
        return new FailedAttempt(row.position(), now, reason, now.plus(wait));
    }

    /** The row that met the failure. It is not to blame, so it is the first again. */
    private static Optional<OutboxRow> firstLeft(List<OutboxRow> rows, Delivery delivery) {
        return rows.stream()
                .filter(row -> !delivery.delivered().contains(row.position()))
                .findFirst();
    }

    private Optional<Delivery.Failure> failure(Delivery delivery) {
        if (delivery.failure() != null) {
            return Optional.of(delivery.failure());
        }
        if (refusedCases.size() < CASES) {
            return Optional.empty();
        }
        refusedCases.clear();
        String last = delivery.refused().get(delivery.refused().size() - 1).reason();
        return Optional.of(new Delivery.Failure("several cases in a row failed, and none got through: " + last, null));
    }

    private void park(Instant now) {
        int parked = outbox.park(subscriber, now.minus(patience.horizon()), now);
        if (parked > 0) {
            Happening.EVENT_PARKED
                    .toSubscriber(LOG, subscriber)
                    .log(
                            "Subscriber {}: events parked: {}, not deliverable for {} h. Repair it, then "
                                    + "./guichet deliveries retry --to {}",
                            subscriber,
                            parked,
                            patience.horizon().toHours(),
                            subscriber);
        }
    }
}
