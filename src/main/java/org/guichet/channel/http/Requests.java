package org.guichet.channel.http;

import io.vertx.core.MultiMap;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guichet.arrival.RawContent;

/** Makes a {@link Request} of what Vert.x holds. */
public final class Requests {

    private Requests() {}

    /** The request as it stands; {@code body} was read before, or there is none to read. */
    public static Request read(RoutingContext context, RawContent body) {
        HttpServerRequest request = context.request();
        Map<String, String> cookies = new HashMap<>();
        for (Cookie cookie : request.cookies()) {
            cookies.putIfAbsent(cookie.getName(), cookie.getValue());
        }
        return new Request(
                request.method().name(),
                context.normalizedPath(),
                context.pathParams(),
                values(context.queryParams()),
                joined(request.headers()),
                cookies,
                body,
                peer(request),
                Map.of());
    }

    private static String peer(HttpServerRequest request) {
        SocketAddress address = request.remoteAddress();
        String host = address == null ? null : address.hostAddress();
        return host == null ? "" : host;
    }

    private static Map<String, List<String>> values(MultiMap parameters) {
        Map<String, List<String>> values = new HashMap<>();
        parameters.names().forEach(name -> values.put(name, List.copyOf(parameters.getAll(name))));
        return values;
    }

    private static Map<String, String> joined(MultiMap headers) {
        Map<String, String> values = new HashMap<>();
        headers.forEach(header -> values.merge(
                header.getKey().toLowerCase(Locale.ROOT), header.getValue(), (one, other) -> one + ", " + other));
        return values;
    }
}
