package org.guichet.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.guichet.PostgresServer;
import org.guichet.cases.CaseJson;
import org.guichet.testing.GatewayProcess;
import org.guichet.testing.Homes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Gateways as processes on one PostgreSQL: each case once, whoever is stopped, and whatever becomes of the database. */
@Timeout(300)
@EnabledOnOs({OS.LINUX, OS.MAC})
class TwoGatewaysIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    private Path folder;

    private final Set<String> told = ConcurrentHashMap.newKeySet();
    private HttpServer downstream;

    @BeforeEach
    void startDownstream() throws IOException {
        downstream = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        downstream.setExecutor(Executors.newCachedThreadPool());
        downstream.createContext("/", this::take);
        downstream.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        told.add(CaseJson.mapper()
                .readTree(exchange.getRequestBody())
                .at("/data/reference")
                .asText());
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    @AfterEach
    void stopDownstream() {
        downstream.stop(0);
    }

    @Test
    void oneTakesOverWhenTheOtherStandsStillAndNothingIsLostOrDoubled() throws Exception {
        String url = PostgresServer.newPlace(Duration.ofSeconds(5)).url();
        try (GatewayProcess one = GatewayProcess.start(home("one", url));
                GatewayProcess two = GatewayProcess.start(home("two", url))) {
            Set<String> acknowledged = ConcurrentHashMap.newKeySet();
            post(one, "one", 30, acknowledged);
            post(two, "two", 30, acknowledged);
            awaitCases(two, acknowledged);
            assertThat(one.log()).contains("opened case");
            assertThat(two.log()).contains("opened case");

            boolean oneLooks = one.log().contains("calls: this gateway looks into it");
            GatewayProcess silent = oneLooks ? one : two;
            GatewayProcess other = oneLooks ? two : one;
            CompletableFuture<Void> burst = CompletableFuture.runAsync(() -> post(silent, "burst", 60, acknowledged));
            int before = acknowledged.size();
            Awaitility.await().atMost(PATIENCE).until(() -> acknowledged.size() > before + 10);
            silent.pause();
            drop("call.txt");
            post(other, "meanwhile", 20, acknowledged);
            Awaitility.await().atMost(PATIENCE).until(() -> other.log().contains("calls: this gateway looks into it"));
            awaitCases(other, acknowledged);
            silent.resume();
            burst.join();
            awaitCases(other, acknowledged);
            Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(told)
                    .containsAll(acknowledged));
            assertOneCaseForEach(other, acknowledged.size() + 1); // the call has no acknowledgement but its move
        }
    }

    @Test
    void goesOnByItselfAfterTheDatabaseWasAway() throws Exception {
        Path data = Files.createDirectories(folder.resolve("postgres"));
        EmbeddedPostgres server = ownServer(data, 0);
        int port = server.getPort();
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        AtomicInteger refused = new AtomicInteger();
        AtomicBoolean enough = new AtomicBoolean();
        try (GatewayProcess gateway = GatewayProcess.start(home("one", server.getJdbcUrl("postgres", "postgres")))) {
            CompletableFuture<Void> load = CompletableFuture.runAsync(() -> {
                for (int i = 0; !enough.get(); i++) {
                    if (!postOne(gateway, "outage " + i, acknowledged)) {
                        refused.incrementAndGet();
                    }
                }
            });
            Awaitility.await().atMost(PATIENCE).until(() -> acknowledged.size() > 20);
            server.close();
            Awaitility.await().atMost(PATIENCE).until(() -> refused.get() > 3);
            Thread.sleep(10_000);
            server = ownServer(data, port);
            int before = acknowledged.size();
            Awaitility.await().atMost(PATIENCE).until(() -> acknowledged.size() > before + 20);
            enough.set(true);
            load.join();
            awaitCases(gateway, acknowledged);
            JsonNode account = json(gateway, "/api/v1/reconciliation");
            assertThat(account.path("addsUp").asBoolean()).isTrue();
            assertThat(account.path("caseCount").asInt()).isGreaterThanOrEqualTo(acknowledged.size());
        } finally {
            server.close();
        }
    }

    private static EmbeddedPostgres ownServer(Path data, int port) throws IOException {
        return PostgresServer.builder()
                .setPort(port)
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .start();
    }

    private Path home(String name, String url) throws IOException {
        Path home = Homes.delivered(Files.createDirectories(folder.resolve(name)));
        Files.writeString(home.resolve("database-password"), "postgres");
        Files.writeString(home.resolve("hook-secret"), "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
        Path calls = home.resolve("routes/channels/calls.yaml");
        Path shared = Files.createDirectories(folder.resolve("calls"));
        Files.writeString(calls, Files.readString(calls).replace("{{home}}/inbox/calls", shared.toString()));
        Path settings = home.resolve("config/guichet.yaml");
        Files.writeString(
                settings,
                Files.readString(settings)
                        .replace("store: sqlite ", "store: " + url + " ")
                        .replace("user: guichet ", "user: postgres ")
                        .replace(
                                "# password: \"${env:GUICHET_DATABASE_PASSWORD}\"",
                                "password: \"${file:database-password}\"")
                        .replace("leaseSeconds: 30", "leaseSeconds: 5")
                        .replace("subscribers: []", """
                                subscribers:
                                  - name: crm
                                    kind: webhook
                                    url: http://127.0.0.1:%d/
                                    secrets: ["${file:hook-secret}"]
                                    allowHttp: true
                                    allowPrivate: true
                                """.formatted(
                                        downstream.getAddress().getPort())));
        return home;
    }

    private static void post(GatewayProcess gateway, String name, int times, Set<String> acknowledged) {
        for (int i = 0; i < times; i++) {
            assertThat(postOne(gateway, name + " " + i, acknowledged)).isTrue();
        }
    }

    private static boolean postOne(GatewayProcess gateway, String text, Set<String> acknowledged) {
        try {
            HttpResponse<String> answer = gateway.post("/api/v1/complaints", "application/json", """
                    {"name": "Ann Lee", "email": "ann.lee@example.org", "narrative": "The parcel never came: %s."}
                    """.formatted(text));
            if (answer.statusCode() != 202) {
                return false;
            }
            acknowledged.add(
                    CaseJson.mapper().readTree(answer.body()).path("reference").asText());
            return true;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void drop(String name) throws IOException {
        Path written = Files.writeString(folder.resolve(name), """
                Conseiller : Bonjour, service client, que puis-je pour vous ?
                Client : Bonjour, ma box ne marche plus depuis lundi et personne ne me rappelle.
                """);
        Files.move(written, folder.resolve("calls").resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void awaitCases(GatewayProcess gateway, Set<String> acknowledged) {
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(references(gateway))
                .containsAll(Set.copyOf(acknowledged)));
    }

    private static void assertOneCaseForEach(GatewayProcess gateway, int expected) throws Exception {
        Thread.sleep(3_000); // a doubled case would come with the next poll or sweep
        List<String> references = references(gateway);
        assertThat(references).hasSize(expected);
        assertThat(new HashSet<>(references)).hasSize(expected);
        assertThat(json(gateway, "/api/v1/reconciliation").path("addsUp").asBoolean())
                .isTrue();
    }

    private static List<String> references(GatewayProcess gateway) throws Exception {
        List<String> references = new ArrayList<>();
        long since = 0;
        for (JsonNode page = page(gateway, since); !page.path("cases").isEmpty(); page = page(gateway, since)) {
            page.path("cases")
                    .forEach(one -> references.add(one.path("reference").asText()));
            since = page.path("next").asLong();
        }
        return references;
    }

    private static JsonNode page(GatewayProcess gateway, long since) throws Exception {
        return json(gateway, "/api/v1/cases?limit=100&since=" + since);
    }

    private static JsonNode json(GatewayProcess gateway, String path) throws Exception {
        return CaseJson.mapper().readTree(gateway.get(path).body());
    }
}
