package org.guichet.delivery;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guichet.arrival.LedgerUnavailableException;
import org.guichet.happening.Happening;
import org.guichet.happening.TraceContext;
import org.guichet.store.Outbox;
import org.guichet.store.OutboxRow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * One subscriber's way out of the outbox. A row that is refused waits by itself, and holds only later rows of its case; a
 * subscriber with whom nothing gets through is left alone for a while, and then tried with a row or two.
 */
final class Line {

    private static final Logger LOG = LoggerFactory.getLogger(Line.class);

    /** Bounds one run, so that a caller gets its thread back under steady load. */
    private static final int BATCHES = 100;

    private final Outbox outbox;
    private final Subscriber subscriber;
    private final Clock clock;
    private final Setbacks setbacks;
    private final Pause pause;

    private volatile boolean stopping;

    Line(Outbox outbox, Subscription subscription, Clock clock, Jitter jitter) {
        this.outbox = outbox;
        this.subscriber = subscription.subscriber();
        this.clock = clock;
        this.setbacks = new Setbacks(outbox, subscriber.name(), subscription.patience(), jitter);
        this.pause = new Pause(subscription.patience(), jitter);
    }

    /** Delivers what waits, in order. One run at a time: two would deliver the same rows. */
    synchronized Run run() {
        if (pause.isOn(clock.instant())) {
            return new Run.Waiting(pause.until());
        }
        int delivered = 0;
        try {
            for (int i = 0; i < BATCHES && !stopping; i++) {
                List<OutboxRow> rows = setbacks.due(clock.instant(), subscriber.batch());
                Delivery batch = rows.isEmpty() ? Delivery.ofAll(rows) : deliver(rows);
                outbox.markDelivered(batch.delivered());
                tell(rows, batch);
                delivered += batch.delivered().size();
                Optional<Delivery.Failure> failure =
                        stopping ? Optional.empty() : setbacks.record(rows, batch, clock.instant());
                if (failure.isPresent()) {
                    return failed(delivered, failure.get());
                }
                if (batch.delivered().isEmpty() && batch.refused().isEmpty()) {
                    break;
                }
            }
        } catch (LedgerUnavailableException e) {
            return failed(delivered, new Delivery.Failure("the store is not available: " + e.getMessage(), null));
        } finally {
            release();
        }
        recovered(delivered);
        return new Run.Done(delivered);
    }

    private void tell(List<OutboxRow> rows, Delivery batch) {
        if (!LOG.isInfoEnabled() || batch.delivered().isEmpty()) {
            return;
        }
        Set<Long> delivered = Set.copyOf(batch.delivered());
        rows.stream().filter(row -> delivered.contains(row.position())).forEach(this::tell);
    }

    private void tell(OutboxRow row) {
        LoggingEventBuilder event = Happening.EVENT_DELIVERED
                .toSubscriber(LOG, subscriber.name())
                .addKeyValue("event_id", row.eventId())
                .addKeyValue("case_id", row.caseId())
                .addKeyValue("revision", row.revision());
        EventTrace.of(row.body())
                .flatMap(TraceContext::parse)
                .map(trace -> event.addKeyValue(Happening.TRACE_ID, trace.traceId())
                        .addKeyValue(Happening.SPAN_ID, trace.spanId()))
                .orElse(event)
                .log("Subscriber {} has revision {} of case {}", subscriber.name(), row.revision(), row.caseId());
    }

    /** What was not tried is for whoever comes first. */
    private void release() {
        try {
            outbox.release(subscriber.name());
        } catch (LedgerUnavailableException e) {
            LOG.debug("Rows for {} are free once their lease has run out", subscriber.name(), e);
        }
    }

    private Delivery deliver(List<OutboxRow> rows) {
        try {
            return subscriber.deliver(rows);
        } catch (RuntimeException e) {
            Happening.SUBSCRIBER_DEFECT
                    .toSubscriber(LOG, subscriber.name())
                    .setCause(e)
                    .log("Subscriber {} failed in a way that it should not", subscriber.name());
            return Delivery.failed("a defect of the gateway; its log says more");
        } finally {
            if (stopping) {
                Thread.interrupted(); // it ended the waiting for an answer; what did arrive is still to be marked
            }
        }
    }

    private Run failed(int delivered, Delivery.Failure failure) {
        pause.begin(clock.instant(), delivered > 0, failure.retryAfter());
        Happening.SUBSCRIBER_DOWN
                .toSubscriber(LOG, subscriber.name())
                .log(
                        "Subscriber {} gets nothing until {}: {}",
                        subscriber.name(),
                        pause.until().truncatedTo(ChronoUnit.SECONDS),
                        failure.reason());
        return new Run.Failed(delivered, failure.reason(), pause.until());
    }

    private void recovered(int delivered) {
        if (delivered > 0 && pause.end()) {
            Happening.SUBSCRIBER_UP
                    .toSubscriber(LOG, subscriber.name())
                    .log("Subscriber {} works again", subscriber.name());
        }
    }

    /** Nothing new is begun, and what is cut short from now on is not the subscriber's failure. */
    void stop() {
        stopping = true;
    }

    /** Forgets that it is to wait: somebody says that it is worth trying. */
    void cutShort() {
        pause.cutShort();
    }
}
