package org.guichet.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.guichet.cases.CaseJson;
import org.guichet.testing.GatewayProcess;
import org.guichet.testing.Homes;
import org.guichet.testing.SmtpServerOnLoopback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A customer complains through a form and asks for their data in the same breath: two cases, two clocks, two teams, one
 * acknowledgement. The packaged gateway, as it is delivered.
 */
class ForkedRequestIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final SmtpServerOnLoopback smtp = new SmtpServerOnLoopback();

    @TempDir
    private Path folder;

    @AfterEach
    void stopMailServer() throws Exception {
        smtp.close();
    }

    @Test
    void aComplaintThatAlsoAsksForDataIsTwoCasesAndOneMail() throws Exception {
        Path home = home();
        try (GatewayProcess gateway = GatewayProcess.start(home)) {
            complain(gateway);
            Awaitility.await().atMost(PATIENCE).until(() -> cases(gateway).size() == 2);
            Awaitility.await().atMost(PATIENCE).until(() -> smtp.mails().size() == 1);
            awaitAcknowledged(gateway); // killed before that is noted, it would rightly send the mail again
            gateway.kill();
            gateway.start();

            JsonNode complaint = ofKind(gateway, "complaint");
            JsonNode request = ofKind(gateway, "data-request");
            assertThat(regimes(complaint)).containsExactlyInAnyOrder("organisation", "fr-consumer-code");
            assertThat(regimes(request)).containsExactlyInAnyOrder("organisation", "eu-gdpr-12-3");
            assertThat(complaint.at("/assignment/queue").asText()).isEqualTo("customer-service");
            assertThat(request.at("/assignment/queue").asText()).isEqualTo("data-protection");
            assertThat(complaint.at("/related/0/case")).isEqualTo(request.path("id"));
            assertThat(request.at("/related/0/case")).isEqualTo(complaint.path("id"));
            assertThat(page(gateway, complaint))
                    .contains("/cases/" + request.path("id").asText());
            assertThat(page(gateway, request))
                    .contains("/cases/" + complaint.path("id").asText());

            assertThat(told(home))
                    .containsExactlyInAnyOrder(
                            "registered " + complaint.path("id").asText(),
                            "registered " + request.path("id").asText());
            assertOneMail(gateway, complaint, request);
            JsonNode account =
                    CaseJson.readTree(gateway.get("/api/v1/reconciliation").body());
            assertThat(account.path("addsUp").asBoolean())
                    .as(account.toString())
                    .isTrue();
            assertThat(account.at("/total/arrivals").asInt()).isEqualTo(2);
        }
    }

    private void assertOneMail(GatewayProcess gateway, JsonNode complaint, JsonNode request) throws Exception {
        awaitAcknowledged(gateway);
        assertThat(smtp.mails())
                .singleElement()
                .asString()
                .contains(complaint.path("reference").asText())
                .contains(request.path("reference").asText());
    }

    private static void awaitAcknowledged(GatewayProcess gateway) {
        Awaitility.await().atMost(PATIENCE).until(() -> gateway.get("/api/v1/deliveries")
                .body()
                .contains("{\"subscriber\":\"acknowledgement\",\"configured\":true,\"waiting\":0,"));
    }

    private static String page(GatewayProcess gateway, JsonNode of) throws Exception {
        HttpResponse<String> page = gateway.get("/cases/" + of.path("id").asText());
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body();
    }

    private static JsonNode ofKind(GatewayProcess gateway, String kind) throws Exception {
        return cases(gateway).stream()
                .filter(one -> one.at("/decision/kind").asText().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonNode> cases(GatewayProcess gateway) throws Exception {
        List<JsonNode> cases = new ArrayList<>();
        CaseJson.readTree(gateway.get("/api/v1/cases?since=0&limit=100").body())
                .path("cases")
                .forEach(cases::add);
        return cases;
    }

    private static List<String> regimes(JsonNode of) {
        return of.path("deadlines").findValuesAsText("regime");
    }

    private static List<String> told(Path home) throws Exception {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> Files.readAllLines(home.resolve("data/told.jsonl")).size() == 2);
        List<String> told = new ArrayList<>();
        for (String line : Files.readAllLines(home.resolve("data/told.jsonl"))) {
            JsonNode event = CaseJson.readTree(line);
            told.add(
                    event.path("type").asText().replace("org.guichet.case.", "").replace(".v1", "") + " "
                            + event.at("/data/id").asText());
        }
        return told;
    }

    private static void complain(GatewayProcess gateway) throws Exception {
        HttpResponse<String> answer = gateway.post("/api/v1/complaints", "application/json", """
                {"name": "Maëlle Kerguelen", "email": "maelle.kerguelen@example.fr",
                 "narrative": "Ma machine à laver est arrivée cassée, c'est inadmissible. Remboursez-moi les 480 euros. Par ailleurs, conformément au RGPD, je demande une copie de toutes les données personnelles que vous détenez sur moi."}
                """);
        assertThat(answer.statusCode()).isEqualTo(202);
    }

    private Path home() throws Exception {
        Path home = Homes.delivered(folder);
        Files.writeString(home.resolve("token-key"), "an invented key of 32 characters!");
        Path settings = home.resolve("config/guichet.yaml");
        Files.writeString(
                settings,
                Files.readString(settings)
                        .replace("mailDomains: [] ", "mailDomains: [example.org] ")
                        .replace("enabled: false", "enabled: true")
                        .replace("from: \"\"", "from: reclamations@example.org")
                        .replace("tokenKeys: []", "tokenKeys: [\"${file:token-key}\"]")
                        .replace("host: \"\" ", "host: 127.0.0.1 ")
                        .replace("port: 587", "port: " + smtp.port())
                        .replace("tls: starttls", "tls: none")
                        .replace(
                                "subscribers: []",
                                "subscribers:\n  - {name: desk, kind: file, path: data/told.jsonl}"));
        Path assignment = home.resolve("config/assignment.yaml");
        Files.writeString(
                assignment,
                Files.readString(assignment)
                        .replace("queues: []", "queues:\n  - {name: data-protection, decisions: [data-request]}"));
        return home;
    }
}
