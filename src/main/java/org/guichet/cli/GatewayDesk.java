package org.guichet.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.guichet.web.Operations;
import org.jspecify.annotations.Nullable;

/** Asks a running gateway over its REST API. */
final class GatewayDesk implements Desk {

    /** A reconciliation looks into mailboxes first. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(10))
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final URI base;
    private final @Nullable String token;
    private final String otherwise;

    /** @param otherwise why nothing but this gateway can be asked; said when it does not answer */
    GatewayDesk(URI base, @Nullable String token, String otherwise) {
        this.base = base;
        this.token = token;
        this.otherwise = otherwise;
    }

    @Override
    public Operations.Answer call(String method, String path, Map<String, String> query, byte[] body)
            throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path + queryString(query)))
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
        if (body.length > 0) {
            request.header("Content-Type", "application/json");
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return send(request.build());
    }

    private Operations.Answer send(HttpRequest request) throws IOException {
        try {
            HttpResponse<InputStream> answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            return new Operations.Answer(answer.statusCode(), answer.body());
        } catch (ConnectException e) {
            throw new IOException(otherwise + "No gateway answers at " + base + "; give its address with --url", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static String queryString(Map<String, String> query) {
        return query.isEmpty()
                ? ""
                : query.entrySet().stream()
                        .map(entry ->
                                entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }

    @Override
    public boolean isGateway() {
        return true;
    }

    @Override
    public void close() {}
}
