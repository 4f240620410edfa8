package org.guichet.web;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.guichet.channel.http.CurrentRequest;
import org.guichet.channel.http.Request;
import org.guichet.channel.http.verify.Verification;

/**
 * Lets a call platform's webhook pass: by what its channel is configured to verify, else by a bearer token. Nothing is kept
 * of what does not pass, nor of an empty body.
 */
final class CallGate implements Processor {

    private final Access access;
    private final Map<String, Verification> verifications;
    private final Clock clock;

    /** @param verifications by the name of the channel */
    CallGate(Access access, Map<String, Verification> verifications, Clock clock) {
        this.access = access;
        this.verifications = Map.copyOf(verifications);
        this.clock = clock;
    }

    @Override
    public void process(Exchange exchange) throws Exception {
        Request request = CurrentRequest.of(exchange);
        Verification verification = verifications.get(exchange.getFromRouteId());
        if (!isKnown(request, verification)) {
            refuse(exchange, verification == null ? Problem.unauthorized().reply() : unverified());
        } else if (request.body().size() == 0) {
            refuse(
                    exchange,
                    Problem.of(
                                    400,
                                    "empty",
                                    "Nothing came",
                                    "The body must be a transcript, facts about a call, or a "
                                            + "recording: nothing was kept.")
                            .reply());
        }
    }

    private boolean isKnown(Request request, @org.jspecify.annotations.Nullable Verification verification)
            throws IOException {
        return verification == null ? access.mayRead(request) : verification.vouchesFor(request, clock.instant());
    }

    private static Reply unverified() {
        return Problem.of(
                        401,
                        "unverified",
                        "Not verified",
                        "The secret or the signature that this channel asks for is missing, wrong or too old. Nothing was "
                                + "kept.")
                .reply();
    }

    private static void refuse(Exchange exchange, Reply reply) {
        reply.writeTo(exchange.getMessage());
        exchange.setRouteStop(true);
    }
}
