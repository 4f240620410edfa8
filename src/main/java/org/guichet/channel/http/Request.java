package org.guichet.channel.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.guichet.arrival.RawContent;

/**
 * One HTTP request, whole: nothing of it ever becomes a Camel header, so nothing a client sends can steer a route.
 *
 * @param path normalized, decoded by nobody
 * @param pathValues what stood in the path for {@code {name}}, decoded
 * @param query query parameters, decoded; a name may have several values
 * @param headers by lower-case name; the values of one that came several times are joined (RFC 9110 section 5.3)
 * @param cookies by name
 * @param body exactly as sent; zero bytes when there was none
 * @param peer the numeric address of the other end of the connection, which may be a proxy's; empty where there is no
 *     connection
 * @param details what the channel that took it says of all that it takes; they go with the arrival's facts
 */
public record Request(
        String method,
        String path,
        Map<String, String> pathValues,
        Map<String, List<String>> query,
        Map<String, String> headers,
        Map<String, String> cookies,
        RawContent body,
        String peer,
        Map<String, String> details) {

    public Request {
        pathValues = Map.copyOf(pathValues);
        query = Map.copyOf(query);
        headers = Map.copyOf(headers);
        cookies = Map.copyOf(cookies);
        details = Map.copyOf(details);
    }

    /** That came over no connection. */
    public Request(
            String method,
            String path,
            Map<String, String> pathValues,
            Map<String, List<String>> query,
            Map<String, String> headers,
            Map<String, String> cookies,
            RawContent body) {
        this(method, path, pathValues, query, headers, cookies, body, "", Map.of());
    }

    /** The same with these details. */
    Request with(ChannelDetails others) {
        return new Request(method, path, pathValues, query, headers, cookies, body, peer, others.values());
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The first value of this query parameter. */
    public Optional<String> query(String name) {
        List<String> values = query.getOrDefault(name, List.of());
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(0));
    }

    public Optional<String> cookie(String name) {
        return Optional.ofNullable(cookies.get(name));
    }

    /** What stood in the path for {@code {name}}; empty text when the route has no such place. */
    public String pathValue(String name) {
        return pathValues.getOrDefault(name, "");
    }

    /** The Content-Type as given, with its parameters. */
    public String mediaType() {
        return header("content-type")
                .map(String::strip)
                .filter(t -> !t.isEmpty())
                .orElse("application/octet-stream");
    }

    /** True for {@code application/json} and every {@code +json} type. */
    public boolean isJson() {
        String type = mediaType().toLowerCase(Locale.ROOT);
        int end = type.indexOf(';');
        String bare = (end < 0 ? type : type.substring(0, end)).strip();
        return bare.equals("application/json") || bare.endsWith("+json");
    }
}
