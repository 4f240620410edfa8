package org.guichet.delivery;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.direct.DirectConsumerNotAvailableException;
import org.guichet.happening.TraceContext;
import org.guichet.store.OutboxRow;
import org.jspecify.annotations.Nullable;

/**
 * Hands events to a route that begins with {@code direct:NAME}, and so to whatever Camel can send to. Delivered means that
 * the route ended without an exception; how long it may take is the route's own affair.
 *
 * <p>The body is the event; its headers are {@code Content-Type}, {@code eventId}, {@code eventType}, {@code caseId} and
 * {@code revision}.
 */
public final class RouteSubscriber implements Subscriber {

    private static final int BATCH = 16;

    private final String name;
    private final String route;
    private final CamelContext camel;
    private @Nullable ProducerTemplate producer;

    /** @param route what stands behind {@code direct:} in its {@code from} */
    public RouteSubscriber(String name, String route, CamelContext camel) {
        this.name = name;
        this.route = route;
        this.camel = camel;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int batch() {
        return BATCH;
    }

    @Override
    public Delivery deliver(List<OutboxRow> rows) {
        if (!camel.isStarted()) {
            return Delivery.failed("its route has not started yet");
        }
        List<Long> delivered = new ArrayList<>();
        List<Delivery.Refusal> refused = new ArrayList<>();
        Set<UUID> held = new HashSet<>();
        for (OutboxRow row : rows) {
            Exception failure = held.contains(row.caseId()) ? null : send(row);
            if (failure instanceof DirectConsumerNotAvailableException) {
                String reason = "no route that runs begins with direct:" + route;
                return new Delivery(delivered, refused, new Delivery.Failure(reason, null));
            } else if (failure != null) {
                held.add(row.caseId());
                refused.add(new Delivery.Refusal(row.position(), reason(failure)));
            } else if (!held.contains(row.caseId())) {
                delivered.add(row.position());
            }
        }
        return new Delivery(delivered, refused, null);
    }

    private @Nullable Exception send(OutboxRow row) {
        Exchange done =
                producer().send("direct:" + route + "?block=false", exchange -> fill(exchange.getMessage(), row));
        return done.getException();
    }

    private ProducerTemplate producer() {
        ProducerTemplate made = producer;
        if (made == null) {
            made = camel.createProducerTemplate();
            producer = made;
        }
        return made;
    }

    private static void fill(Message message, OutboxRow row) {
        message.setHeader(Exchange.CONTENT_TYPE, CaseEvents.MEDIA_TYPE);
        message.setHeader("eventId", row.eventId().toString());
        message.setHeader("eventType", row.eventType());
        message.setHeader("caseId", row.caseId().toString());
        message.setHeader("revision", row.revision());
        EventTrace.of(row.body()).ifPresent(trace -> message.setHeader(TraceContext.HEADER, trace));
        message.setBody(row.body());
    }

    /** The exception's own words may hold an address or a body; the log of the route has them. */
    private static String reason(Exception failure) {
        return "its route failed with " + failure.getClass().getSimpleName() + "; the log says more";
    }

    @Override
    public void close() {
        if (producer != null) {
            producer.stop();
        }
    }
}
