package org.guichet.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guichet.arrival.ArrivalState;
import org.guichet.arrival.Digest;
import org.guichet.cases.CaseJson;
import org.guichet.channel.http.SpoolLimits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuarantineApiTest {

    private static final String CUT = "{\"narrative\": \"cut o";
    private static final String ROOT = "/api/v1/quarantine";

    @TempDir
    Path spool;

    private TestGateway gateway;
    private Browser client;

    @BeforeEach
    void start() throws Exception {
        gateway = TestGateway.open(spool);
        client = new Browser(gateway);
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    private String quarantined() throws Exception {
        return json(client.postJson("/api/v1/complaints", CUT)).get("arrival").asText();
    }

    @Test
    void listsWhatIsHeldUp() throws Exception {
        String id = quarantined();
        JsonNode listed = json(client.get(ROOT)).path("arrivals");
        assertThat(listed).hasSize(1);
        assertThat(listed.get(0).path("arrival").asText()).isEqualTo(id);
        assertThat(listed.get(0).path("reason").asText()).isEqualTo("malformed");
        assertThat(json(client.get(ROOT + "?channel=elsewhere")).path("arrivals"))
                .isEmpty();
        assertThat(json(client.get(ROOT + "?state=set-aside")).path("arrivals")).isEmpty();
        for (String query : List.of("state=lost", "limit=0", "limit=501", "offset=-1", "limit=x")) {
            assertThat(client.get(ROOT + "?" + query).statusCode()).as(query).isEqualTo(400);
        }
    }

    @Test
    void showsWhatCameAndWhatWasTried() throws Exception {
        String id = quarantined();
        JsonNode shown = json(client.get(ROOT + "/" + id));
        assertThat(shown.at("/raw/sha256").asText()).isEqualTo(Digest.sha256(CUT.getBytes(StandardCharsets.UTF_8)));
        assertThat(shown.at("/history/0/act").asText()).isEqualTo("quarantined");
        assertThat(shown.at("/history/0/at").asText()).isNotEmpty();
        assertThat(client.get(shown.at("/raw/href").asText()).body()).isEqualTo(CUT);
        assertThat(json(client.get(ROOT + "/" + shown.path("reference").asText())))
                .isEqualTo(shown);
    }

    @Test
    void keepsACorrectionBesideTheOriginal() throws Exception {
        String id = quarantined();
        String edited = "{\"narrative\": \"The lamp is broken.\"}";
        HttpResponse<String> corrected = order(
                id,
                "correct",
                Map.of(
                        "by",
                        "claire",
                        "reason",
                        "The end was missing.",
                        "raw",
                        Base64.getEncoder().encodeToString(edited.getBytes(StandardCharsets.UTF_8)),
                        "fields",
                        Map.of("email", "ada@example.org")));
        JsonNode shown = json(corrected);
        assertThat(corrected.statusCode()).as(corrected.body()).isEqualTo(200);
        assertThat(shown.path("state").asText()).isEqualTo("received");
        assertThat(shown.at("/corrections/0/originalSha256")).isEqualTo(shown.at("/raw/sha256"));
        assertThat(shown.at("/corrections/0/fields/email").asText()).isEqualTo("ada@example.org");
        assertThat(client.get(shown.at("/corrections/0/copy/href").asText()).body())
                .isEqualTo(edited);
        assertThat(client.get(shown.at("/raw/href").asText()).body()).isEqualTo(CUT);
        assertThat(shown.at("/history/1/by").asText()).isEqualTo("claire");
    }

    @Test
    void setsAsideAndTakesBack() throws Exception {
        String id = quarantined();
        assertThat(order(id, "set-aside", Map.of()).statusCode()).isEqualTo(422);
        JsonNode aside = json(order(id, "set-aside", Map.of("reason", "A test of ours.")));
        assertThat(aside.path("state").asText()).isEqualTo("set-aside");
        assertThat(aside.path("reason").asText()).isEqualTo("by-hand");
        assertThat(json(client.get(ROOT + "?state=set-aside")).path("arrivals")).hasSize(1);
        assertThat(order(id, "retry", Map.of()).statusCode()).isEqualTo(409);
        assertThat(json(order(id, "take-back", Map.of())).path("state").asText())
                .isEqualTo("received");
    }

    @Test
    void retriesWithoutABody() throws Exception {
        String id = quarantined();
        HttpResponse<String> retried = client.postJson(ROOT + "/" + id + "/retry", "");
        assertThat(retried.statusCode()).as(retried.body()).isEqualTo(200);
        assertThat(json(retried).at("/history/1/by").asText()).isEqualTo("staff");
    }

    @Test
    void saysWhyAnOrderCannotBeDone() throws Exception {
        String id = quarantined();
        String correct = ROOT + "/" + id + "/correct";
        for (String body : List.of(
                "{}",
                "[]",
                "{",
                "{\"fields\": {\"nonsense\": \"x\"}}",
                "{\"fields\": {\"email\": 1}}",
                "{\"fields\": {\"email\": \"a\"}, \"by\": \"\"}",
                "{\"raw\": \"***\"}",
                "{\"mediaType\": 1}")) {
            HttpResponse<String> refused = client.postJson(correct, body);
            assertThat(refused.statusCode()).as(body).isEqualTo(422);
            assertThat(json(refused).path("detail").asText()).as(body).isNotEmpty();
        }
        UUID arrival = UUID.fromString(id);
        assertThat(gateway.store.status(arrival).orElseThrow().state()).isEqualTo(ArrivalState.QUARANTINED);
        assertThat(gateway.store.corrections(arrival)).isEmpty();
        assertThat(client.postJson(ROOT + "/" + UUID.randomUUID() + "/retry", "{}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void changesNothingForAPageOfAnotherSite() throws Exception {
        String id = quarantined();
        HttpResponse<String> refused =
                client.postJson(ROOT + "/" + id + "/retry", "{}", "Origin", "https://elsewhere.example.org");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(gateway.store.history(UUID.fromString(id))).hasSize(1);
    }

    @Test
    void letsReadersLookAndStaffDecide(@TempDir Path other) throws Exception {
        Access access = new Access(List.of("reader"), List.of("staff"), true);
        try (TestGateway guarded = TestGateway.start(other, SpoolLimits.DEFAULT, access)) {
            Browser stranger = new Browser(guarded);
            String id = json(stranger.postJson("/api/v1/complaints", CUT))
                    .get("arrival")
                    .asText();
            String retry = ROOT + "/" + id + "/retry";
            assertThat(stranger.get(ROOT).statusCode()).isEqualTo(401);
            assertThat(stranger.get("/api/v1/reconciliation").statusCode()).isEqualTo(401);
            assertThat(stranger.get(ROOT, "Authorization", "Bearer reader").statusCode())
                    .isEqualTo(200);
            assertThat(stranger.postJson(retry, "{}", "Authorization", "Bearer reader")
                            .statusCode())
                    .isEqualTo(401);
            assertThat(stranger.postJson(retry, "{}", "Authorization", "Bearer staff")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void accountsForEveryArrival() throws Exception {
        quarantined();
        client.postJson("/api/v1/complaints", "{\"narrative\": \"Broken.\", \"email\": \"ada@example.org\"}");
        JsonNode account = json(client.get("/api/v1/reconciliation"));
        assertThat(account.path("addsUp").asBoolean()).isTrue();
        assertThat(account.at("/total/arrivals").asInt()).isEqualTo(2);
        assertThat(account.at("/total/cases").asInt()).isEqualTo(1);
        assertThat(account.at("/channels/0/channel").asText()).isEqualTo("api");
        assertThat(account.at("/channels/0/quarantined").asInt()).isEqualTo(1);
    }

    private HttpResponse<String> order(String id, String action, Map<String, Object> order) {
        return client.postJson(ROOT + "/" + id + "/" + action, CaseJson.write(order));
    }

    private static JsonNode json(HttpResponse<String> response) throws Exception {
        return CaseJson.mapper().readTree(response.body());
    }
}
