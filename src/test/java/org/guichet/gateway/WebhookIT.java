package org.guichet.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.guichet.cases.CaseJson;
import org.guichet.config.Configuration;
import org.guichet.testing.Homes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a complaint to a signed POST downstream and a file written by a route, through the delivered gateway. */
class WebhookIT {

    @TempDir
    private Path home;

    private final List<String> ids = new CopyOnWriteArrayList<>();
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final AtomicInteger failuresToCome = new AtomicInteger(2);

    @Test
    void tellsEverySubscriberAndShowsWhereTheyStand() throws Exception {
        HttpServer downstream = downstream();
        configure(downstream.getAddress().getPort());
        Configuration configuration = Configuration.load(home.resolve("config")).listeningOn("127.0.0.1", 0);
        assertThat(configuration.problems()).isEmpty();
        try (Gateway gateway = Gateway.start(home, configuration, "test")) {
            complain(gateway.base());
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> bodies.size() == 1);
            String id = CaseJson.mapper().readTree(bodies.get(0)).path("id").asText();
            assertThat(ids).hasSize(3).containsOnly(id);
            Path byRoute = home.resolve("events").resolve(id + ".json");
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> Files.exists(byRoute));
            assertThat(byRoute).hasContent(bodies.get(0));
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> get(gateway.base()
                            .resolve("/api/v1/deliveries"))
                    .contains("{\"subscriber\":\"crm\",\"configured\":true,\"waiting\":0,"));
        } finally {
            downstream.stop(0);
        }
    }

    private void configure(int port) throws Exception {
        Homes.delivered(home);
        Files.move(home.resolve("routes/deliver/to-folder.yaml.off"), home.resolve("routes/deliver/to-folder.yaml"));
        Path secret = Files.writeString(home.resolve("secret"), "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
        Path settings = home.resolve("config/guichet.yaml");
        Files.writeString(
                settings,
                Files.readString(settings).replace("subscribers: []", """
                subscribers:
                  - name: crm
                    kind: webhook
                    url: http://localhost:%d/hooks
                    secrets: ["${file:%s}"]
                    allowHttp: true
                    allowPrivate: true
                  - name: folder
                    kind: route
                    route: to-folder
                """.formatted(port, secret.getFileName())),
                StandardOpenOption.TRUNCATE_EXISTING);
    }

    private HttpServer downstream() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.createContext("/hooks", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            ids.add(exchange.getRequestHeaders().getFirst("webhook-id"));
            if (failuresToCome.getAndDecrement() > 0) {
                exchange.sendResponseHeaders(429, -1);
            } else {
                bodies.add(body);
                exchange.sendResponseHeaders(204, -1);
            }
            exchange.close();
        });
        server.start();
        return server;
    }

    private static void complain(URI base) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(base.resolve("/api/v1/complaints"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"narrative\": \"The lamp arrived broken.\", \"email\": \"ada@example.org\", "
                                + "\"name\": \"Ada Field\"}"))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(202);
    }

    private static String get(URI uri) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
