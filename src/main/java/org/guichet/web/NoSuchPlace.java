package org.guichet.web;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;
import java.util.TreeSet;

/** Nothing is served here: 404, or 405 where another method would have found something (RFC 9110 section 15.5.6). */
final class NoSuchPlace implements Handler<RoutingContext> {

    private final Router router;
    private final ErrorPages errors;

    NoSuchPlace(Router router, ErrorPages errors) {
        this.router = router;
        this.errors = errors;
    }

    @Override
    public void handle(RoutingContext context) {
        Set<String> others = methodsAt(context.normalizedPath());
        if (others.isEmpty()) {
            VertxReplies.send(context, errors, Problem.notFound("Nothing is served at this address."));
            return;
        }
        context.response().putHeader("Allow", String.join(", ", others));
        VertxReplies.send(
                context,
                errors,
                Problem.of(
                        405, "method-not-allowed", "Method not allowed", "Allowed here: " + String.join(", ", others)));
    }

    private Set<String> methodsAt(String path) {
        Set<String> methods = new TreeSet<>();
        for (Route route : router.getRoutes()) {
            if (route.getPath() != null && route.methods() != null && matches(route.getPath(), path)) {
                route.methods().stream().map(HttpMethod::name).forEach(methods::add);
            }
        }
        return methods;
    }

    private static boolean matches(String pattern, String path) {
        String[] wanted = pattern.split("/", -1);
        String[] given = path.split("/", -1);
        if (wanted.length != given.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (!wanted[i].startsWith(":") && !wanted[i].equals(given[i])) {
                return false;
            }
        }
        return true;
    }
}
