package org.guichet.channel.http;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.camel.Exchange;
import org.guichet.arrival.NewArrival;
import org.guichet.arrival.Receipt;
import org.guichet.arrival.SourceKey;
import org.guichet.arrival.TransportFacts;
import org.guichet.cases.ChannelKind;

/**
 * The door of call platforms' webhooks. What is durable is accepted, whatever a reader will make of it: a vendor that is
 * refused sends the same again for days, and one that reads its body twice would need twice the time for a call of two hours.
 */
public final class CallDoor implements Door {

    /** Standard Webhooks: the same for every attempt to deliver the same thing. */
    private static final String WEBHOOK_ID = "webhook-id";

    /** To which call it belongs, where the body does not say it. */
    private static final String CALL_ID = "callId";

    private static final int LONGEST_ID = 200;

    private final Clock clock;

    public CallDoor(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void process(Exchange exchange) {
        Request request = CurrentRequest.of(exchange);
        Map<String, String> details = new TreeMap<>();
        callId(request).ifPresent(id -> details.put(CALL_ID, id));
        CallersTrace.note(request, details);
        TransportFacts facts =
                new TransportFacts(request.mediaType(), null, clock.instant().truncatedTo(ChronoUnit.MILLIS), details);
        exchange.getMessage()
                .setBody(new NewArrival(
                        exchange.getFromRouteId(), ChannelKind.PHONE_CALL, key(request), facts, request.body()));
    }

    private static Optional<String> callId(Request request) {
        return request.query(CALL_ID)
                .or(() -> request.header("x-call-id"))
                .map(String::strip)
                .filter(id -> !id.isEmpty() && id.length() <= LONGEST_ID);
    }

    /** The sender's word for it; else the same bytes for the same call are the same post. */
    private static SourceKey key(Request request) {
        return SourceKeys.ofHeader(request)
                .or(() -> request.header(WEBHOOK_ID).map(id -> SourceKey.of("webhook", id)))
                .orElseGet(() -> SourceKey.of(
                        "digest", callId(request).orElse(""), request.body().sha256()));
    }

    @Override
    public Answer answer(Exchange exchange) {
        Receipt receipt = exchange.getMessage().getBody(Receipt.class);
        Request request = CurrentRequest.of(exchange);
        boolean keyed = request.header(SourceKeys.IDEMPOTENCY_KEY).isPresent();
        boolean other = !receipt.sha256().equals(request.body().sha256());
        return receipt.repeated() && keyed && other ? new Answer.KeyReused(receipt) : new Answer.Accepted(receipt);
    }
}
