package org.guichet.delivery.kafka;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.guichet.delivery.CaseEvents;
import org.guichet.delivery.Delivery;
import org.guichet.delivery.EventTrace;
import org.guichet.happening.TraceContext;
import org.guichet.store.OutboxRow;
import org.jspecify.annotations.Nullable;

/**
 * One batch on its way, in turns: one event of each case, all confirmed or refused before the next of a case is sent. So
 * an event that fails is never overtaken by a later one of its case, and cases do not wait for each other.
 */
final class Shipment {

    private static final byte[] CONTENT_TYPE =
            (CaseEvents.MEDIA_TYPE + "; charset=UTF-8").getBytes(StandardCharsets.US_ASCII);

    private record Sent(OutboxRow row, Future<RecordMetadata> confirmation) {}

    private final Producer<String, String> producer;
    private final String topic;
    private final Map<UUID, Queue<OutboxRow>> cases = new LinkedHashMap<>();
    private final List<Long> delivered = new ArrayList<>();
    private final List<Delivery.Refusal> refused = new ArrayList<>();

    private @Nullable Trouble trouble;
    private boolean interrupted;

    /** @param rows oldest first */
    Shipment(Producer<String, String> producer, String topic, List<OutboxRow> rows) {
        this.producer = producer;
        this.topic = topic;
        rows.forEach(row ->
                cases.computeIfAbsent(row.caseId(), id -> new ArrayDeque<>()).add(row));
    }

    /** Sends until all is told or nothing goes on; every event that was sent is confirmed or given up when this ends. */
    Delivery ship() {
        while (!cases.isEmpty() && goesOn()) {
            sendTurn().forEach(this::settle);
            cases.values().removeIf(Queue::isEmpty);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return new Delivery(delivered, refused, failure());
    }

    private boolean goesOn() {
        return trouble == null && !interrupted;
    }

    /** The next event of each case; fewer when the first ones show that nothing gets through. */
    private List<Sent> sendTurn() {
        List<Sent> turn = new ArrayList<>();
        for (Queue<OutboxRow> rows : List.copyOf(cases.values())) {
            if (goesOn()) {
                send(rows.remove(), turn);
            }
        }
        return turn;
    }

    private void send(OutboxRow row, List<Sent> turn) {
        try {
            Sent sent = new Sent(row, producer.send(recordOf(row)));
            if (sent.confirmation().isDone()) {
                settle(sent); // most likely it failed: whoever is next would wait as long as this one did
            } else {
                turn.add(sent);
            }
        } catch (InterruptException e) {
            stop();
        } catch (KafkaException e) {
            take(row, Trouble.of(e));
        }
    }

    private ProducerRecord<String, String> recordOf(OutboxRow row) {
        ProducerRecord<String, String> event =
                new ProducerRecord<>(topic, row.caseId().toString(), row.body());
        event.headers().add("content-type", CONTENT_TYPE);
        EventTrace.of(row.body()).ifPresent(trace -> event.headers()
                .add(TraceContext.HEADER, trace.getBytes(StandardCharsets.US_ASCII)));
        return event;
    }

    private void settle(Sent sent) {
        if (interrupted && !sent.confirmation().isDone()) {
            return;
        }
        try {
            sent.confirmation().get(); // the producer's delivery.timeout.ms ends it
            delivered.add(sent.row().position());
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            take(sent.row(), Trouble.of(cause == null ? e : cause));
        } catch (InterruptedException e) {
            stop();
        }
    }

    private void take(OutboxRow row, Trouble met) {
        cases.remove(row.caseId());
        if (met.ofRow()) {
            refused.add(new Delivery.Refusal(row.position(), met.reason()));
        } else if (trouble == null || met.endsProducer()) {
            trouble = met;
        }
    }

    /** The gateway is stopping. Clears the interruption, so that what is confirmed already can be asked for. */
    private void stop() {
        interrupted = true;
        Thread.interrupted();
    }

    boolean endsProducer() {
        return trouble != null && trouble.endsProducer();
    }

    private Delivery.@Nullable Failure failure() {
        if (interrupted) {
            return new Delivery.Failure("the gateway is stopping", null);
        }
        return trouble == null ? null : new Delivery.Failure(trouble.reason(), null);
    }
}
