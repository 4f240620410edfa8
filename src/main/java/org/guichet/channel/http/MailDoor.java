package org.guichet.channel.http;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.camel.Exchange;
import org.guichet.arrival.NewArrival;
import org.guichet.arrival.Receipt;
import org.guichet.arrival.SourceKey;
import org.guichet.arrival.TransportFacts;
import org.guichet.cases.ChannelKind;

/**
 * Raw mail over HTTP, for mail servers that pipe. What is durable is accepted, whatever a reader will make of it: a mail
 * server that is refused tells the sender so, and the mail would be kept here all the same.
 */
public final class MailDoor implements Door {

    private static final String MAIL = "message/rfc822";

    /** RFC 5322, RFC 6532, and what a program sends that does not know. */
    private static final Set<String> TYPES = Set.of(MAIL, "message/global", "application/octet-stream");

    private final Clock clock;

    public MailDoor(Clock clock) {
        this.clock = clock;
    }

    /** Whether the request says that it is a mail, or nothing about it. */
    public static boolean isMail(Request request) {
        String type = request.mediaType();
        int end = type.indexOf(';');
        return TYPES.contains((end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT));
    }

    /** Makes the request a {@link NewArrival}. The channel bears the name of its route. */
    @Override
    public void process(Exchange exchange) {
        Request request = CurrentRequest.of(exchange);
        Map<String, String> details = new TreeMap<>();
        CallersTrace.note(request, details);
        TransportFacts facts = new TransportFacts(MAIL, null, clock.instant().truncatedTo(ChronoUnit.MILLIS), details);
        exchange.getMessage()
                .setBody(new NewArrival(
                        exchange.getFromRouteId(), ChannelKind.EMAIL, key(request), facts, request.body()));
    }

    /** The sender's word for it; else the same bytes are the same mail: a mail server that saw no answer sends them again. */
    private static SourceKey key(Request request) {
        return SourceKeys.ofHeader(request)
                .orElseGet(() -> SourceKey.of("digest", request.body().sha256()));
    }

    @Override
    public Answer answer(Exchange exchange) {
        Receipt receipt = exchange.getMessage().getBody(Receipt.class);
        String sent = CurrentRequest.of(exchange).body().sha256();
        return receipt.repeated() && !receipt.sha256().equals(sent)
                ? new Answer.KeyReused(receipt)
                : new Answer.Accepted(receipt);
    }
}
