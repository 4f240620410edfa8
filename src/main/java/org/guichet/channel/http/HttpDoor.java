package org.guichet.channel.http;

import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import org.apache.camel.Exchange;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.NewArrival;
import org.guichet.arrival.ReasonCode;
import org.guichet.arrival.Receipt;
import org.guichet.arrival.TransportFacts;
import org.guichet.cases.ChannelKind;
import org.guichet.happening.Happening;
import org.guichet.submission.Reading;
import org.guichet.submission.SubmissionReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The door of forms and events. First the request becomes an arrival for the ledger; when it is durable, it is read once for the
 * sender's sake, so that who can be told what is wrong is told at once.
 */
public final class HttpDoor implements Door {

    private static final Logger LOG = LoggerFactory.getLogger(HttpDoor.class);
    private static final String ARRIVAL = "guichetArrival";

    private final ChannelKind kind;
    private final SubmissionReader reader;
    private final SourceKeys sourceKeys;
    private final long acceptedBytes;
    private final Clock clock;

    /**
     * @param reader of the channel's kind, the same that normalizing uses
     * @param acceptedBytes larger bodies are kept and rejected
     */
    public HttpDoor(ChannelKind kind, SubmissionReader reader, SourceKeys sourceKeys, long acceptedBytes, Clock clock) {
        this.kind = kind;
        this.reader = reader;
        this.sourceKeys = sourceKeys;
        this.acceptedBytes = acceptedBytes;
        this.clock = clock;
    }

    /** Makes the request a {@link NewArrival}. The channel bears the name of its route. */
    @Override
    public void process(Exchange exchange) {
        Request request = CurrentRequest.of(exchange);
        NewArrival arrival =
                new NewArrival(exchange.getFromRouteId(), kind, sourceKeys.of(request), facts(request), request.body());
        exchange.setProperty(ARRIVAL, arrival);
        exchange.getMessage().setBody(arrival);
    }

    @Override
    public Answer answer(Exchange exchange) throws IOException {
        NewArrival arrival = exchange.getProperty(ARRIVAL, NewArrival.class);
        Receipt receipt = exchange.getMessage().getBody(Receipt.class);
        return answer(arrival, receipt, CurrentRequest.of(exchange));
    }

    private Answer answer(NewArrival arrival, Receipt receipt, Request request) throws IOException {
        if (isOtherContent(receipt, request)) {
            return new Answer.KeyReused(receipt);
        }
        try {
            return read(arrival, receipt) instanceof Reading.Unreadable why
                    ? new Answer.Rejected(receipt, why)
                    : new Answer.Accepted(receipt);
        } catch (RuntimeException e) {
            // It is durable, and a defect of the reader is not the sender's: normalizing will quarantine it.
            Happening.ARRIVAL_DEFECT
                    .ofArrival(LOG, receipt.arrivalId(), arrival.channel())
                    .setCause(e)
                    .log("The {} reader failed on arrival {}", kind, receipt.arrivalId());
            return new Answer.Accepted(receipt);
        }
    }

    // Only where bytes say the same when the content is the same: a browser invents a new multipart boundary each time.
    private static boolean isOtherContent(Receipt receipt, Request request) {
        return receipt.repeated()
                && request.header(SourceKeys.IDEMPOTENCY_KEY).isPresent()
                && request.isJson()
                && !receipt.sha256().equals(request.body().sha256());
    }

    private Reading read(NewArrival arrival, Receipt receipt) throws IOException {
        if (arrival.content().size() > acceptedBytes) {
            return new Reading.Unreadable(
                    ReasonCode.TOO_LARGE,
                    "The body has " + arrival.content().size() + " bytes; " + acceptedBytes + " are accepted.");
        }
        Arrival recorded = new Arrival(
                receipt.arrivalId(),
                arrival.channel(),
                kind,
                arrival.sourceKey(),
                receipt.reference(),
                arrival.facts(),
                arrival.content().sha256(),
                arrival.content().size(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return reader.read(recorded, arrival.content());
    }

    private static TransportFacts facts(Request request) {
        Map<String, String> details = new TreeMap<>(request.details());
        CallersTrace.note(request, details);
        request.header("accept-language").ifPresent(value -> details.put("acceptLanguage", value));
        request.headers().forEach((name, value) -> {
            if (name.startsWith("ce-")) { // CloudEvents 1.0, HTTP binding, binary mode
                details.put(name, value);
            }
        });
        return new TransportFacts(request.mediaType(), null, null, details);
    }
}
