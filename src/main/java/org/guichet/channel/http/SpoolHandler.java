package org.guichet.channel.http;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import org.guichet.arrival.RawContent;

/**
 * Stands before every Camel consumer: reads the body as raw bytes and makes the {@link Request}. Camel's own body
 * handling is switched off, because it parses multipart forms and keeps only the last of several files of one name.
 */
public final class SpoolHandler implements Handler<RoutingContext> {

    private static final long LINGER_MILLIS = 2_000;

    private final Spool spool;

    public SpoolHandler(Spool spool) {
        this.spool = spool;
    }

    @Override
    public void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD)) {
            pass(context, RawContent.of(new byte[0]));
        } else if (announcedBytes(request) > spool.limits().keptBytes()) {
            refuse(context, 413);
        } else {
            collect(context, request);
        }
    }

    private void collect(RoutingContext context, HttpServerRequest request) {
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            context.response().writeContinue();
        }
        new BodyCollector(context.vertx(), request, spool)
                .collect()
                .onSuccess(body -> pass(context, body))
                .onFailure(e -> refuse(context, e instanceof BodyCollector.Refused refused ? refused.status() : 503));
    }

    private static void pass(RoutingContext context, RawContent body) {
        CurrentRequest.set(Requests.read(context, body));
        context.next();
    }

    // Closing at once, with bytes of the sender still on their way, would reset the connection and lose the answer.
    private static void refuse(RoutingContext context, int status) {
        HttpServerRequest request = context.request();
        request.exceptionHandler(gone -> {});
        request.handler(chunk -> {});
        request.resume();
        context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        context.vertx().setTimer(LINGER_MILLIS, id -> request.connection().close());
        context.fail(status);
    }

    private static long announcedBytes(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
