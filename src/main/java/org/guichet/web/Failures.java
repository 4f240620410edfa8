package org.guichet.web;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.util.UUID;
import org.guichet.arrival.ReasonCode;
import org.guichet.happening.Happening;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What failed before or behind the routes: a body too large or too slow, a defect of the server. */
final class Failures implements Handler<RoutingContext> {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final ErrorPages errors;

    Failures(ErrorPages errors) {
        this.errors = errors;
    }

    @Override
    public void handle(RoutingContext context) {
        VertxReplies.send(context, errors, problem(context));
    }

    private static Problem problem(RoutingContext context) {
        return switch (context.statusCode()) {
            case 400 -> Problem.of(400, "bad-request", "Bad request", "The request could not be read to its end.");
            case 408 -> Problem.of(408, "too-slow", "Too slow", "The body did not come in time. Nothing was kept.");
            case 413 ->
                Problem.unreadable(
                        413, ReasonCode.TOO_LARGE, "The body is larger than the gateway takes. Nothing was kept.");
            case 503 -> Problem.unavailable();
            default -> incident(context);
        };
    }

    private static Problem incident(RoutingContext context) {
        String word = UUID.randomUUID().toString().substring(0, 8);
        Happening.REQUEST_DEFECT
                .in(LOG)
                .setCause(context.failure())
                .log("Incident {}: {} {}", word, context.request().method(), context.normalizedPath());
        return Problem.internal(word);
    }
}
