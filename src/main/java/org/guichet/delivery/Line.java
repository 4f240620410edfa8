package org.guichet.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.guichet.arrival.LedgerUnavailableException;
import org.guichet.store.CaseStore;
import org.guichet.store.OutboxRow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One subscriber's way out of the outbox: its back-off is its own, and so is its order. */
final class Line {

    private static final Logger LOG = LoggerFactory.getLogger(Line.class);

    private static final int BATCH = 100;

    /** Bounds one run, so that a caller gets its thread back under steady load. */
    private static final int BATCHES = 100;

    private final CaseStore store;
    private final Subscriber subscriber;
    private final Backoff backoff;
    private final Clock clock;

    private int failures;
    private Instant retryAt = Instant.MIN;

    Line(CaseStore store, Subscriber subscriber, Backoff backoff, Clock clock) {
        this.store = store;
        this.subscriber = subscriber;
        this.backoff = backoff;
        this.clock = clock;
    }

    /** Delivers what waits, in order. One run at a time: two would deliver the same rows. */
    synchronized Run run() {
        if (isTooEarly(clock.instant())) {
            return new Run.Waiting(retryAt);
        }
        int delivered = 0;
        for (int i = 0; i < BATCHES; i++) {
            Delivery batch = nextBatch();
            delivered += batch.delivered().size();
            if (batch.failure() != null) {
                return failed(delivered, batch.failure());
            }
            if (batch.delivered().isEmpty()) {
                break;
            }
        }
        recovered();
        return new Run.Done(delivered);
    }

    /** A wait that is longer than any comes from a clock that was set back, and is not observed. */
    private boolean isTooEarly(Instant now) {
        return now.isBefore(retryAt) && !retryAt.isAfter(now.plus(backoff.longest()));
    }

    private Delivery nextBatch() {
        try {
            List<OutboxRow> rows = store.undelivered(subscriber.name(), BATCH);
            Delivery delivery = rows.isEmpty() ? Delivery.ofAll(rows) : deliver(rows);
            if (!delivery.delivered().isEmpty()) {
                store.markDelivered(delivery.delivered());
            }
            return delivery;
        } catch (LedgerUnavailableException e) {
            return Delivery.failed("the store is not available: " + e.getMessage());
        }
    }

    private Delivery deliver(List<OutboxRow> rows) {
        try {
            return subscriber.deliver(rows);
        } catch (RuntimeException e) {
            LOG.error("Subscriber {} failed in a way that it should not", subscriber.name(), e);
            return Delivery.failed("a defect of the gateway; its log says more");
        }
    }

    private Run failed(int delivered, Delivery.Failure failure) {
        failures = delivered > 0 ? 1 : failures + 1;
        Duration wait =
                failure.retryAfter() == null ? backoff.after(failures) : backoff.after(failures, failure.retryAfter());
        retryAt = clock.instant().plus(wait);
        LOG.warn("Subscriber {} gets nothing until {}: {}", subscriber.name(), retryAt, failure.reason());
        return new Run.Failed(delivered, failure.reason(), retryAt);
    }

    private void recovered() {
        if (failures > 0) {
            LOG.info("Subscriber {} works again", subscriber.name());
        }
        failures = 0;
    }
}
