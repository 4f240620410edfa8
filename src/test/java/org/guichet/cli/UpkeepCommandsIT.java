package org.guichet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.guichet.cases.CaseJson;
import org.guichet.config.Configuration;
import org.guichet.gateway.Gateway;
import org.guichet.testing.Homes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Erasing and verifying, beside a running gateway and without one. */
class UpkeepCommandsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String MARK = "zoltan.marker";

    @TempDir
    private Path home;

    private Terminal terminal;

    @BeforeEach
    void deliver() throws Exception {
        Homes.delivered(home);
        Files.writeString(
                home.resolve("config/guichet.yaml"),
                Files.readString(home.resolve("config/guichet.yaml"))
                        .replaceFirst(
                                "(?m)^subscribers:.*$", "subscribers: [{ name: told, kind: file, path: told.jsonl }]"));
        terminal = new Terminal(home);
    }

    private Gateway started() throws Exception {
        return Gateway.start(home, Configuration.load(home.resolve("config")).listeningOn("127.0.0.1", 0), "test");
    }

    private static String post(Gateway gateway, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(gateway.base().resolve("/api/v1/complaints"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "key-" + body.hashCode())
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        gateway.awaitQuiet(PATIENCE);
        return CaseJson.mapper().readTree(answer.body()).path("reference").asText();
    }

    private static String complaint(String narrative) {
        return "{\"narrative\": \"" + narrative + "\", \"email\": \"" + MARK + "@example.org\"}";
    }

    @Test
    void erasesAPersonAndTellsSubscribersWhileTheGatewayRuns() throws Exception {
        try (Gateway gateway = started()) {
            String small = post(gateway, complaint("The lamp of " + MARK + " is broken."));
            post(gateway, complaint("A long story. " + (MARK + " ").repeat(20_000)));
            post(gateway, "{\"email\": \"" + MARK + "@example.org\", \"narr");
            String other = post(gateway, "{\"narrative\": \"The door.\", \"email\": \"ada@example.org\"}");
            Awaitility.await().atMost(PATIENCE).until(() -> told().size() == 2);

            String[] command = {"erase", "--email", MARK + "@example.org", "--reason", "Request of 20 November."};
            assertThat(terminal.runAnswering("no\n", command)).isEqualTo(1);
            assertThat(terminal.out()).contains(small).contains("quarantined").contains("Nothing was erased.");
            assertThat(files()).isNotEmpty();
            assertThat(terminal.runAnswering("yes\n", command))
                    .as(terminal.err())
                    .isZero();
            assertThat(terminal.out()).contains("Erased: 3.").doesNotContain(other);

            assertThat(files()).isEmpty();
            Awaitility.await().atMost(PATIENCE).until(() -> told().size() == 3);
            JsonNode tombstone = told().get(2);
            assertThat(tombstone.path("type").asText()).isEqualTo("org.guichet.case.updated.v1");
            assertThat(tombstone.at("/data/erased/reason").asText()).isEqualTo("Request of 20 November.");
            assertThat(terminal.run("verify")).as(terminal.out()).isZero();
            assertThat(terminal.run("reconcile")).as(terminal.out()).isZero();
            assertThat(terminal.run(command)).isZero();
            assertThat(terminal.out()).contains("Nothing to erase.");

            post(gateway, complaint("The lamp of " + MARK + " is broken.")); // the same request again
            assertThat(gateway.store().caseCount()).isEqualTo(2);
            assertThat(files()).isEmpty();
        }
    }

    @Test
    void erasesByReferenceWhenNoGatewayRunsAndTheNextOneTells() throws Exception {
        String reference;
        try (Gateway gateway = started()) {
            reference = post(gateway, complaint("The lamp is broken."));
            Awaitility.await().atMost(PATIENCE).until(() -> told().size() == 1);
        }
        assertThat(terminal.run("erase", reference)).isEqualTo(2);
        assertThat(terminal.out()).contains("say why");
        assertThat(terminal.run("erase", reference, "--reason", "Asked.", "--yes"))
                .as(terminal.err())
                .isZero();
        assertThat(files()).isEmpty();
        assertThat(terminal.run("verify")).as(terminal.out()).isZero();
        assertThat(terminal.out()).contains("1 arrivals").contains("Everything is as it was written.");
        try (Gateway gateway = started()) {
            Awaitility.await().atMost(PATIENCE).until(() -> told().size() == 2);
            assertThat(gateway.store().reconcile().addsUp()).isTrue();
        }
        assertThat(terminal.run("erase", "2222-2222", "--reason", "Asked.", "--yes"))
                .isEqualTo(1);
        assertThat(terminal.err()).contains("names no case and no arrival");
    }

    @Test
    void saysWhatIsWrongWithoutSayingWhatItIs() throws Exception {
        try (Gateway gateway = started()) {
            post(gateway, complaint("A long story. " + (MARK + " ").repeat(20_000)));
        }
        try (Stream<Path> blobs = Files.walk(home.resolve("data/blobs"))) {
            Path blob = blobs.filter(Files::isRegularFile).findFirst().orElseThrow();
            Files.writeString(blob, Files.readString(blob).replaceFirst("story", "lorry"));
        }
        assertThat(terminal.run("verify")).isEqualTo(1);
        assertThat(terminal.out())
                .containsPattern("WRONG: arrival [0-9a-f-]{36}: its raw bytes are not those that came")
                .contains("1 faults.")
                .doesNotContain(MARK);
        assertThat(terminal.run("verify", "--data", home.resolve("nowhere").toString()))
                .isEqualTo(1);
        assertThat(terminal.err()).contains("There is no store");
    }

    /** Files of the store that hold the mark; not what a subscriber has for itself. */
    private List<Path> files() throws Exception {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(home.resolve("data"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(MARK)) {
                    found.add(file);
                }
            }
        }
        return found;
    }

    private List<JsonNode> told() throws Exception {
        Path file = home.resolve("told.jsonl");
        List<JsonNode> events = new ArrayList<>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                events.add(CaseJson.mapper().readTree(line));
            }
        }
        return events;
    }
}
