package org.guichet.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.guichet.cases.CaseJson;
import org.guichet.testing.GatewayProcess;
import org.guichet.testing.Homes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the gateway waits for is not forgotten when it is killed while it waits, and a flood of one cause is one alarm. */
class KilledWaitIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int FLOOD = 150;

    private static final String RULES = """
            others: set-aside
            rules:
              - name: paid-not-shipped
                types: [order.paid]
                unless: [order.shipped]
                afterSeconds: 8
                nature: delivery.late
              - name: lost
                types: [parcel.lost]
                incident: {by: [carrier, run]}
            """;

    @TempDir
    private Path folder;

    @Test
    void waitsThroughSigkillAndRaisesOneAlarmForAFlood() throws Exception {
        Path home = Homes.delivered(folder);
        Files.writeString(home.resolve("config/events.yaml"), RULES);
        Path settings = home.resolve("config/guichet.yaml");
        Files.writeString(
                settings,
                Files.readString(settings)
                        .replace(
                                "subscribers: []",
                                "subscribers:\n  - {name: desk, kind: file, path: data/told.jsonl}"));
        try (GatewayProcess gateway = GatewayProcess.start(home)) {
            post(gateway, "order.paid", "{\"order\":\"CMD-1001\"}");
            post(gateway, "order.paid", "{\"order\":\"CMD-1002\"}");
            post(gateway, "order.shipped", "{\"order\":\"CMD-1002\"}");
            Awaitility.await().atMost(PATIENCE).until(() -> settled(gateway) == 3);
            gateway.kill();
            gateway.start();
            Awaitility.await().atMost(PATIENCE).until(() -> !cases(gateway).isEmpty());
            assertThat(cases(gateway)).hasSize(1);
            assertThat(cases(gateway).get(0).at("/references/0/value").asText()).isEqualTo("CMD-1001");
            assertThat(cases(gateway).get(0).at("/nature/0/code").asText()).isEqualTo("delivery.late");

            for (int i = 0; i < FLOOD; i++) {
                post(gateway, "parcel.lost", "{\"order\":\"CMD-" + (2000 + i) + "\",\"carrier\":\"L\",\"run\":\"7\"}");
            }
            Awaitility.await().atMost(PATIENCE).until(() -> cases(gateway).size() == 1 + FLOOD);
            assertThat(toldOf(home, "registered"))
                    .as("the order that was not shipped, and the run")
                    .hasSize(2);
            Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(toldOf(home, "updated"))
                    .as("that it is an incident")
                    .hasSize(1));
            JsonNode account =
                    CaseJson.readTree(gateway.get("/api/v1/reconciliation").body());
            assertThat(account.path("addsUp").asBoolean())
                    .as(account.toString())
                    .isTrue();
        }
    }

    private static int settled(GatewayProcess gateway) throws Exception {
        return CaseJson.readTree(gateway.get("/api/v1/reconciliation").body())
                .at("/total/setAside")
                .asInt();
    }

    private static void post(GatewayProcess gateway, String type, String data) throws Exception {
        String event = "{\"specversion\":\"1.0\",\"id\":\"" + java.util.UUID.randomUUID() + "\",\"source\":\"/shop\","
                + "\"type\":\"" + type + "\",\"time\":\"" + Instant.now() + "\",\"data\":" + data + "}";
        assertThat(gateway.post("/api/v1/events", "application/cloudevents+json", event)
                        .statusCode())
                .isBetween(200, 202);
    }

    private static List<JsonNode> cases(GatewayProcess gateway) throws Exception {
        List<JsonNode> cases = new ArrayList<>();
        CaseJson.readTree(gateway.get("/api/v1/cases?since=0&limit=500").body())
                .path("cases")
                .forEach(cases::add);
        return cases;
    }

    private static List<String> toldOf(Path home, String what) throws Exception {
        Path told = home.resolve("data/told.jsonl");
        return Files.notExists(told)
                ? List.of()
                : Files.readAllLines(told).stream()
                        .filter(line -> line.contains("org.guichet.case." + what + ".v1"))
                        .toList();
    }
}
