package org.guichet.web;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/** Turns away a path with a broken escape ({@code /%zz}), which Vert.x would log with a stack trace each time. */
final class ReadablePath implements Handler<RoutingContext> {

    @Override
    public void handle(RoutingContext context) {
        if (isReadable(context)) {
            context.next();
        } else {
            context.response()
                    .setStatusCode(400)
                    .putHeader("Content-Type", "application/problem+json")
                    .end("{\"type\":\"/problems/bad-request\",\"title\":\"Bad request\",\"status\":400}");
        }
    }

    private static boolean isReadable(RoutingContext context) {
        try {
            return context.normalizedPath() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
