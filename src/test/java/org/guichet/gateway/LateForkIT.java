package org.guichet.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.RawContent;
import org.guichet.cases.Case;
import org.guichet.cases.CaseJson;
import org.guichet.cases.DecisionKind;
import org.guichet.config.Configuration;
import org.guichet.followup.Forks;
import org.guichet.normalize.Outcome;
import org.guichet.store.Arrivals;
import org.guichet.store.CaseStore;
import org.guichet.testing.Homes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A case in which a request for personal data is found only when it is read again becomes two, once. */
class LateForkIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final String BOTH = """
            From: Claire Fictive <claire.fictive@example.fr>
            To: support@example.org
            Subject: Bouilloire
            Message-ID: <both@example.fr>
            Date: Mon, 2 Mar 2026 09:00:00 +0100
            Content-Type: text/plain; charset=utf-8

            La bouilloire est cassée, remboursez-moi les 39 euros. Par ailleurs, je vous demande une copie de
            toutes les données personnelles que vous détenez sur moi.
            """.replace("\n", "\r\n");

    @TempDir
    private Path home;

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @BeforeEach
    void deliver() throws Exception {
        Homes.delivered(home);
        Files.writeString(
                home.resolve("config/guichet.yaml"),
                "subscribers: [{name: archive, kind: file, path: data/events.jsonl}]\n");
    }

    private Configuration configuration() throws Exception {
        return Configuration.load(home.resolve("config"));
    }

    /** As a version that forked nothing left it. */
    private Case storedWithoutItsFork() throws Exception {
        try (CaseStore store = Stores.open(home, configuration().settings(), Clock.systemUTC());
                OfflineUnderstanding understanding = new OfflineUnderstanding(configuration(), home, "test")) {
            RawContent raw = RawContent.of(BOTH.getBytes(StandardCharsets.UTF_8));
            Arrival arrival = store.arrival(
                            store.record(Arrivals.on("mail-drop", "both", raw)).arrivalId())
                    .orElseThrow();
            Outcome.CaseOpened outcome = (Outcome.CaseOpened) understanding.understand(arrival, raw);
            assertThat(outcome.request()).isPresent();
            assertThat(store.register(outcome.opened(), arrival.id(), List.of()))
                    .isTrue();
            return outcome.opened();
        }
    }

    @Test
    void readingAgainForksWhatWasNotForkedAndOnlyOnce() throws Exception {
        Case complaint = storedWithoutItsFork();
        try (Gateway gateway = started()) {
            assertThat(renormalized(gateway).path("applied").asInt()).isEqualTo(1);

            Case next = gateway.store().caseById(complaint.identity().id()).orElseThrow();
            assertThat(next.identity().revision()).isEqualTo(2);
            assertThat(next.identity().decision().kind()).isEqualTo(DecisionKind.COMPLAINT);
            Case fork = forkOf(gateway, complaint);
            assertThat(fork.identity().decision().kind()).isEqualTo(DecisionKind.DATA_REQUEST);
            assertThat(fork.identity().reference()).isNotEqualTo(next.identity().reference());
            assertThat(Forks.of(fork))
                    .isEqualTo(Optional.of(complaint.identity().id()));
            assertThat(fork.handling().deadlines()).isNotEmpty();
            assertThat(gateway.store().reconcile().addsUp()).isTrue();
            Awaitility.await().atMost(PATIENCE).ignoreExceptions().until(() -> Files.readString(
                            home.resolve("data/events.jsonl"))
                    .contains(fork.identity().reference().value()));

            assertThat(renormalized(gateway).path("applied").asInt()).isZero();
        }
        try (Gateway gateway = started()) {
            assertThat(renormalized(gateway).path("applied").asInt()).isZero();
            assertThat(gateway.store().caseCount()).isEqualTo(2);
            assertThat(forkOf(gateway, complaint).identity().revision()).isEqualTo(1);
        }
    }

    private static Case forkOf(Gateway gateway, Case complaint) {
        Case newest = gateway.store().caseById(complaint.identity().id()).orElseThrow();
        return gateway.store().caseById(Forks.of(newest).orElseThrow()).orElseThrow();
    }

    private Gateway started() throws Exception {
        return Gateway.start(home, configuration().listeningOn("127.0.0.1", 0), "test");
    }

    private static JsonNode renormalized(Gateway gateway) throws Exception {
        ask(gateway, "POST", "{\"apply\": true, \"by\": \"claire\"}");
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> !ask(gateway, "GET", "").path("phase").asText().equals("running"));
        JsonNode state = ask(gateway, "GET", "");
        assertThat(state.path("phase").asText()).as(state.toString()).isEqualTo("done");
        return state;
    }

    private static JsonNode ask(Gateway gateway, String method, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(gateway.base().resolve("/api/v1/tryout"))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        return CaseJson.readTree(CLIENT.send(request, BodyHandlers.ofString()).body());
    }
}
