package org.guichet.web;

import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/**
 * On every response, before anything else can fail. Only the counter and the console have a script, a file of ours: nowhere else is one
 * allowed, and none that stands in a page.
 */
final class SecurityHeaders implements Handler<RoutingContext> {

    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
            + "base-uri 'none'; frame-ancestors 'none'";

    private static final String COUNTER_POLICY = POLICY + "; script-src 'self'; connect-src 'self'";

    /** What runs beside the counter's page asks the gateway, and may do nothing else. */
    private static final String WORKER_POLICY = "default-src 'none'; connect-src 'self'";

    private static final String WORKER = "/static/counter-worker.js";

    /** A case's page shows a mail in a frame without any rights. */
    private static final String CASE_POLICY = POLICY + "; script-src 'self'; frame-src 'self'";

    @Override
    public void handle(RoutingContext context) {
        MultiMap headers = context.response().headers();
        headers.set("Content-Security-Policy", policy(context.request().path()));
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Cache-Control", "no-store");
        context.next();
    }

    private static String policy(@Nullable String path) {
        if (path != null && path.startsWith("/cases/")) {
            return CASE_POLICY;
        }
        if (WORKER.equals(path)) {
            return WORKER_POLICY;
        }
        return hasScript(path) ? COUNTER_POLICY : POLICY;
    }

    private static boolean hasScript(@Nullable String path) {
        return path != null
                && (path.equals("/counter")
                        || path.equals("/counter/find")
                        || path.equals("/counter/shell")
                        || path.startsWith("/sent/")
                        || path.equals("/console")
                        || path.startsWith("/console/"));
    }
}
