package org.guichet.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import org.guichet.cases.CaseJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The running gateway, as commands about deliveries ask it: only a gateway delivers, so none of them works without. */
final class DeliveriesOption {

    private static final String PATH = "/api/v1/deliveries";
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofMinutes(5); // a replay of a year is a long update

    @Option(
            names = "--url",
            description = "Address of the running gateway, e.g. http://127.0.0.1:8080/ (default: the one "
                    + "that has the data folder, else as configured).")
    private @Nullable URI url;

    @Option(
            names = "--token",
            description = "Bearer token: a read token to look, a staff token to send again (default: the environment's "
                    + "GUICHET_TOKEN).")
    private @Nullable String token = System.getenv("GUICHET_TOKEN");

    @Mixin
    private HomeOption home = new HomeOption();

    JsonNode list() throws IOException {
        return ask("", "GET", "");
    }

    JsonNode one(String subscriber) throws IOException {
        return ask("/" + encoded(subscriber), "GET", "");
    }

    JsonNode order(String subscriber, String what, String body) throws IOException {
        return ask("/" + encoded(subscriber) + "/" + what, "POST", body);
    }

    /** In which a time without one is meant. */
    ZoneId zone() throws IOException {
        return home.configuration().settings().organisation().zone();
    }

    private JsonNode ask(String path, String method, String body) throws IOException {
        URI base = base();
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(PATH + path))
                .timeout(ANSWER)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT).build();
        try {
            return json(http.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (ConnectException e) {
            throw new IOException("no gateway answers at " + base + ": start it, or give its address with --url", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private URI base() throws IOException {
        return url != null ? url : home.gatewayAddress();
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        int status = answer.statusCode();
        if (status == 401 || status == 403 || status == 303) {
            throw new IOException("the gateway needs a token that it knows (--token or GUICHET_TOKEN): a read token to "
                    + "look, a staff token to send again");
        }
        JsonNode json = CaseJson.mapper().readTree(answer.body());
        if (status >= 300) {
            throw new IOException(json.path("detail").asText("the gateway answered " + status));
        }
        return json;
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
