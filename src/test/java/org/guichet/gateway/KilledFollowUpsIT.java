package org.guichet.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.guichet.cases.CaseJson;
import org.guichet.testing.GatewayProcess;
import org.guichet.testing.Homes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A complaint and thirty replies, SIGKILL twice while they are attached: each is a contact of the case, once. */
class KilledFollowUpsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int REPLIES = 30;

    @TempDir
    private Path folder;

    @Test
    void attachesEveryReplyOnceThroughSigkill() throws Exception {
        Path home = Homes.delivered(folder);
        try (GatewayProcess gateway = GatewayProcess.start(home)) {
            drop(home, "first.eml", mail("first-1@example.fr", "Mon colis est cassé.", ""));
            Awaitility.await().atMost(PATIENCE).until(() -> !cases(gateway).isEmpty());
            for (int i = 0; i < REPLIES; i++) {
                drop(
                        home,
                        "reply-" + i + ".eml",
                        mail("r-" + i + "@example.fr", "Message " + i, "In-Reply-To: <first-1@example.fr>\r\n"));
            }
            for (int seen = 5; seen <= 20; seen += 15) {
                int enough = seen;
                Awaitility.await()
                        .pollInterval(Duration.ofMillis(5))
                        .atMost(PATIENCE)
                        .until(() -> contacts(gateway).size() > enough);
                gateway.kill();
                gateway.start();
            }
            Awaitility.await().atMost(PATIENCE).until(() -> contacts(gateway).size() > REPLIES);
            List<String> expected = new ArrayList<>(List.of("first-1@example.fr"));
            IntStream.range(0, REPLIES).forEach(i -> expected.add("r-" + i + "@example.fr"));
            assertThat(contacts(gateway)).containsExactlyInAnyOrderElementsOf(expected);
            JsonNode only = cases(gateway).get(0);
            assertThat(cases(gateway)).hasSize(1);
            assertThat(only.path("revision").asInt()).isEqualTo(1 + REPLIES);
            JsonNode account =
                    CaseJson.readTree(gateway.get("/api/v1/reconciliation").body());
            assertThat(account.path("addsUp").asBoolean())
                    .as(account.toString())
                    .isTrue();
        }
    }

    private static void drop(Path home, String name, String mail) throws IOException {
        Path inbox = Files.createDirectories(home.resolve("inbox/mail"));
        Path written = Files.writeString(home.resolve(name), mail, StandardCharsets.UTF_8);
        Files.move(written, inbox.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private static String mail(String id, String text, String more) {
        return "From: <zoe.lefevre@example.fr>\r\nTo: support@example.org\r\nSubject: Colis\r\nMessage-ID: <" + id
                + ">\r\nDate: Mon, 2 Mar 2026 09:00:00 +0100\r\n" + more
                + "Content-Type: text/plain; charset=utf-8\r\n\r\n" + text + "\r\n";
    }

    private static List<JsonNode> cases(GatewayProcess gateway) throws Exception {
        List<JsonNode> cases = new ArrayList<>();
        CaseJson.readTree(gateway.get("/api/v1/cases?since=0&limit=100").body())
                .path("cases")
                .forEach(cases::add);
        return cases;
    }

    private static List<String> contacts(GatewayProcess gateway) throws Exception {
        List<String> ids = new ArrayList<>();
        for (JsonNode one : cases(gateway)) {
            one.path("contacts")
                    .forEach(contact -> ids.add(contact.path("externalId").asText()));
        }
        return ids;
    }
}
