package org.guichet.channel.http;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import org.apache.camel.Exchange;
import org.apache.camel.support.SynchronizationAdapter;

/**
 * Hands the request from the event loop to the route. Vert.x gives every request a context of its own, and Camel runs
 * the route on a worker of that same context; a place there can be written by nobody outside.
 */
public final class CurrentRequest {

    private static final String KEY = "guichet.request";
    private static final String PROPERTY = "guichetRequest";

    private CurrentRequest() {}

    static void set(Request request) {
        Vertx.currentContext().putLocal(KEY, request);
    }

    /**
     * The request that this exchange answers, with what its channel says of it by then. Its spooled body is removed when the exchange is done.
     *
     * @throws IllegalStateException when the route does not start at {@code platform-http}
     */
    public static Request of(Exchange exchange) {
        Request request = asSent(exchange);
        ChannelDetails details = exchange.getProperty(ChannelDetails.PROPERTY, ChannelDetails.class);
        return details == null ? request : request.with(details);
    }

    private static Request asSent(Exchange exchange) {
        Request known = exchange.getProperty(PROPERTY, Request.class);
        if (known != null) {
            return known;
        }
        Context context = Vertx.currentContext();
        Request request = context == null ? null : context.getLocal(KEY);
        if (request == null) {
            throw new IllegalStateException("no HTTP request behind route " + exchange.getFromRouteId());
        }
        attach(exchange, request);
        return request;
    }

    static void attach(Exchange exchange, Request request) {
        exchange.setProperty(PROPERTY, request);
        exchange.getExchangeExtension().addOnCompletion(new SynchronizationAdapter() {
            @Override
            public void onDone(Exchange done) {
                Spool.discard(request.body());
            }

            /** A queue behind the door (seda) would take this along, and remove the body before the answer is made. */
            @Override
            public boolean allowHandover() {
                return false;
            }
        });
    }
}
