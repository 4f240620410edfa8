package org.guichet.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.guichet.arrival.Arrival;
import org.guichet.cases.CaseJson;
import org.guichet.channel.http.SpoolLimits;
import org.guichet.store.Act;
import org.guichet.store.Arrivals;
import org.guichet.store.Cases;
import org.guichet.store.FailedAttempt;
import org.guichet.store.OutboxRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveryApiTest {

    @TempDir
    Path spool;

    private final HttpClient http = HttpClient.newHttpClient();
    private TestGateway gateway;

    @BeforeEach
    void start() throws Exception {
        gateway = TestGateway.start(
                spool, SpoolLimits.DEFAULT, new Access(List.of("reader-token"), List.of("staff-token"), true));
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    private void register(String key) {
        Arrival arrival = gateway.store
                .arrival(gateway.store.record(Arrivals.mail(key)).arrivalId())
                .orElseThrow();
        gateway.store.register(Cases.openedBy(arrival), arrival.id(), List.of("crm"));
    }

    private void park() {
        Instant now = Instant.parse("2026-11-20T09:30:00Z");
        OutboxRow row = gateway.store.outbox().undelivered("crm", 1).get(0);
        gateway.store.outbox().markFailed(List.of(new FailedAttempt(row.position(), now, "it answered 500", now)));
        gateway.store.outbox().park("crm", now, now.plusSeconds(60));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(gateway.baseUrl() + path)), "reader-token");
    }

    private HttpResponse<String> post(String path, String body, String token) throws Exception {
        return send(
                HttpRequest.newBuilder(URI.create(gateway.baseUrl() + path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)),
                token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String token) throws Exception {
        return http.send(
                request.header("Authorization", "Bearer " + token).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> response) throws Exception {
        return CaseJson.mapper().readTree(response.body());
    }

    @Test
    void saysOfASubscriberThatItWasToldEverything() throws Exception {
        JsonNode crm = json(get("/api/v1/deliveries")).at("/subscribers/0");
        assertThat(crm.toString())
                .isEqualTo("{\"subscriber\":\"crm\",\"configured\":true,\"waiting\":0,\"held\":0,\"parked\":0}");
    }

    @Test
    void saysWhatIsParkedAndWhy() throws Exception {
        register("m1");
        park();
        register("m2");
        JsonNode crm = json(get("/api/v1/deliveries/crm"));
        assertThat(crm.path("waiting").asInt()).isEqualTo(1);
        assertThat(crm.path("parked").asInt()).isEqualTo(1);
        assertThat(crm.path("lastFailure").asText()).isEqualTo("it answered 500");
        assertThat(crm.path("lagSeconds").isInt()).isTrue();
        assertThat(crm.at("/parkedEvents/0/reason").asText()).isEqualTo("it answered 500");
        assertThat(crm.at("/parkedEvents/0/parkedAt").asText()).isEqualTo("2026-11-20T09:31:00Z");
        assertThat(get("/api/v1/deliveries/nobody").statusCode()).isEqualTo(404);
    }

    @Test
    void letsOnlyStaffSendAgain() throws Exception {
        register("m1");
        park();
        assertThat(post("/api/v1/deliveries/crm/retry", "", "reader-token").statusCode())
                .isIn(401, 403);
        assertThat(gateway.store.outbox().parked("crm", 9)).hasSize(1);
        HttpResponse<String> retried = post("/api/v1/deliveries/crm/retry", "", "staff-token");
        assertThat(json(retried).path("retried").asInt()).isEqualTo(1);
        assertThat(gateway.store.outbox().undelivered("crm", 9)).hasSize(1);
    }

    @Test
    void sendsOneParkedEventAgainAndNeverAllWhenOneWasMeant() throws Exception {
        register("m1");
        park();
        register("m2");
        park();
        String path = "/api/v1/deliveries/crm/retry";
        String event =
                json(get("/api/v1/deliveries/crm")).at("/parkedEvents/1/event").asText();
        for (String wrong :
                List.of("{\"event\": \"the second\"}", "{\"evnt\": \"" + event + "\"}", "{\"event\"", "[]")) {
            assertThat(post(path, wrong, "staff-token").statusCode()).as(wrong).isEqualTo(422);
        }
        assertThat(gateway.store.outbox().parked("crm", 9)).hasSize(2);

        String order = "{\"event\": \"" + event + "\", \"by\": \"Inès\"}";
        assertThat(json(post(path, order, "staff-token")).path("retried").asInt())
                .isEqualTo(1);
        assertThat(gateway.store.operatorView().acts(1))
                .extracting(Act::by, Act::detail)
                .containsExactly(tuple("Inès", "1: " + event));
        assertThat(json(post(path, order, "staff-token")).path("retried").asInt())
                .isZero();
        assertThat(gateway.store.outbox().parked("crm", 9)).hasSize(1);
        assertThat(json(post(path, "{}", "staff-token")).path("retried").asInt())
                .isEqualTo(1);
    }

    @Test
    void refusesATimeThatIsNoNumberOfMilliseconds() throws Exception {
        assertThat(post("/api/v1/deliveries/crm/replay", "{\"since\": \"-999999999-01-01T00:00:00Z\"}", "staff-token")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void sendsATimeRangeAgain() throws Exception {
        register("m1");
        gateway.store
                .outbox()
                .markDelivered(List.of(
                        gateway.store.outbox().undelivered("crm", 1).get(0).position()));
        String path = "/api/v1/deliveries/crm/replay";
        assertThat(json(post(
                                path,
                                "{\"since\": \"2020-01-01T00:00:00Z\", \"until\": \"2020-01-02T00:00:00Z\"}",
                                "staff-token"))
                        .path("replayed")
                        .asInt(-1))
                .isZero();
        assertThat(json(post(path, "{\"since\": \"2020-01-01T00:00:00+01:00\"}", "staff-token"))
                        .path("replayed")
                        .asInt())
                .isEqualTo(1);
        assertThat(gateway.store.outbox().undelivered("crm", 9)).hasSize(1);
    }

    @Test
    void refusesAReplayWithoutATime() throws Exception {
        String path = "/api/v1/deliveries/crm/replay";
        for (String order : List.of(
                "",
                "{}",
                "[]",
                "nonsense",
                "{\"since\": \"yesterday\"}",
                "{\"since\": \"2020-01-01T00:00:00Z\", \"untill\": \"2020-01-02T00:00:00Z\"}",
                "{\"since\": \"2020-01-01T00:00:00Z\", \"by\": 7}")) {
            HttpResponse<String> refused = post(path, order, "staff-token");
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.headers().firstValue("content-type")).contains("application/problem+json");
        }
    }
}
