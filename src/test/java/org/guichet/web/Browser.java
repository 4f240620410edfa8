package org.guichet.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A plain HTTP client for tests, with the words of the domain. Follows no redirects. */
final class Browser {

    private static final String BOUNDARY = "----guichet-test-boundary";

    private final HttpClient client = HttpClient.newHttpClient();
    private final RunningGateway gateway;

    Browser(RunningGateway gateway) {
        this.gateway = gateway;
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    HttpResponse<byte[]> bytes(String path) {
        return call(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    HttpResponse<String> postJson(String path, String body, String... headers) {
        return post(path, "application/json", body.getBytes(StandardCharsets.UTF_8), headers);
    }

    HttpResponse<String> post(String path, String type, byte[] body, String... headers) {
        return send(
                request(path, headers).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    /** Fields as name, value, name, value; a name that ends in a file's name is {@code files=photo.jpg}. */
    HttpResponse<String> postForm(String path, String... namesAndValues) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            String name = namesAndValues[i];
            int file = name.indexOf('=');
            body.append("--").append(BOUNDARY).append("\r\nContent-Disposition: form-data; name=\"");
            body.append(file < 0 ? name : name.substring(0, file)).append('"');
            body.append(file < 0 ? "" : "; filename=\"" + name.substring(file + 1) + "\"\r\nContent-Type: text/plain");
            body.append("\r\n\r\n").append(namesAndValues[i + 1]).append("\r\n");
        }
        body.append("--").append(BOUNDARY).append("--\r\n");
        return post(
                path,
                "multipart/form-data; boundary=" + BOUNDARY,
                body.toString().getBytes(StandardCharsets.UTF_8),
                "Accept",
                "text/html",
                "Accept-Language",
                "fr");
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(gateway.baseUrl() + path));
        List<String> all = new ArrayList<>(List.of(headers));
        if (!all.isEmpty()) {
            builder.headers(all.toArray(String[]::new));
        }
        return builder;
    }

    private HttpResponse<String> send(HttpRequest.Builder builder) {
        return call(builder.build(), HttpResponse.BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> call(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return client.send(request, handler);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
