package org.guichet.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.guichet.arrival.ArrivalState;
import org.guichet.cases.Case;
import org.guichet.cases.CaseJson;
import org.guichet.cases.Deadline;
import org.guichet.cases.PriorityLevel;
import org.guichet.config.Configuration;
import org.guichet.store.Finding;
import org.guichet.testing.Homes;
import org.guichet.tryout.Selection;
import org.guichet.tryout.Shown;
import org.guichet.tryout.Summary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Every sample, by its door, then read again under other configurations: one gateway, one story. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReadAgainIT {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Selection ALL = new Selection(null, null, 0, Set.of(), false);

    @TempDir
    private static Path home;

    private static Gateway gateway;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @BeforeAll
    static void takeEverySample() throws Exception {
        Homes.delivered(home);
        Files.writeString(
                home.resolve("config/guichet.yaml"),
                "subscribers: [{name: archive, kind: file, path: data/events.jsonl}]\n");
        gateway = Gateway.start(home, Configuration.load(home.resolve("config")).listeningOn("127.0.0.1", 0), "test");
        drop("email", "mail");
        drop("phone-call", "calls");
        drop("scanned-mail", "scans");
        postAll("web-form", "/api/v1/complaints");
        postAll("event", "/api/v1/events");
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> gateway.store().counts().stream()
                                .filter(count -> count.channel().equals("scans") && count.state() == ArrivalState.CASE)
                                .mapToLong(count -> count.count())
                                .sum()
                        >= 4);
        gateway.awaitQuiet(PATIENCE);
        Awaitility.await().atMost(PATIENCE).until(() -> gateway.store().outbox().standings().stream()
                .allMatch(standing -> standing.waiting() == 0));
    }

    @AfterAll
    static void stop() {
        if (gateway != null) {
            gateway.close();
        }
    }

    @Test
    @Order(1)
    void nothingChangesUnderTheConfigurationThatMadeThem() throws Exception {
        List<Shown> found = new ArrayList<>();
        Summary summary = dryRun(home.resolve("config"), ALL, found);
        assertThat(found).isEmpty();
        assertThat(summary.cases()).isGreaterThan(20);
        assertThat(summary.changesAnything()).isFalse();
    }

    @Test
    @Order(2)
    void anotherConfigurationShowsWhatItWouldChangeAndStoresNothing() throws Exception {
        Path other = copyOfConfig();
        replace(other.resolve("priority.yaml"), "rules:\n", "rules:\n  - {level: urgent, when: [complaint]}\n");
        List<Shown> found = new ArrayList<>();
        Summary summary = dryRun(other, ALL, found);
        assertThat(summary.changed()).isGreaterThan(10).isEqualTo(found.size());
        assertThat(summary.fields()).containsOnlyKeys("priority");
        assertThat(summary.fields().get("priority")).containsKey("normal → urgent");
        assertThat(found)
                .allSatisfy(one -> assertThat(one.changes()).singleElement().satisfies(change -> {
                    assertThat(change.was()).doesNotStartWith("urgent");
                    assertThat(change.now()).startsWith("urgent");
                }));
        assertThat(revisions()).allMatch(revision -> revision <= 2);
        assertThat(ask("GET", "/api/v1/tryout", "").at("/configuration/differs").asBoolean())
                .isFalse();
    }

    @Test
    @Order(3)
    void onlyWhatIsSelectedIsRead() throws Exception {
        List<Shown> found = new ArrayList<>();
        Path other = copyOfConfig();
        Selection mail = new Selection(null, "mail-drop", 0, Set.of(), false);
        assertThat(dryRun(other, mail, found).arrivals()).isBetween(10, 16);
        Selection three = new Selection(null, null, 3, Set.of(), false);
        assertThat(dryRun(other, three, found).arrivals()).isEqualTo(3);
        UUID one = gateway.store().newest(1, 0, of -> of).get(0).identity().id();
        assertThat(dryRun(other, new Selection(null, null, 0, Set.of(one), false), found)
                        .cases())
                .isEqualTo(1);
    }

    @Test
    @Order(4)
    void applyingMakesRevisionsOnceAndTheGatewayGoesOnByTheNewRules() throws Exception {
        Map<UUID, Case> before = cases();
        assertThat(page("/policy")).doesNotContain("urgent: a complaint");
        replace(
                home.resolve("config/priority.yaml"),
                "rules:\n",
                "rules:\n  - {level: urgent, when: [complaint], reason: all of them}\n");
        assertThat(ask("GET", "/api/v1/tryout", "").at("/configuration/differs").asBoolean())
                .isTrue();

        JsonNode applied = renormalized("{\"apply\": true, \"by\": \"claire\"}");

        assertThat(applied.path("phase").asText()).isEqualTo("done");
        assertThat(applied.path("applied").asInt()).isGreaterThan(10);
        assertThat(applied.at("/configuration/differs").asBoolean()).isFalse();
        Map<UUID, Case> after = cases();
        assertThat(after).hasSameSizeAs(before);
        after.forEach((id, now) -> isTheSameCase(before.get(id), now));
        assertThat(renormalized("{\"apply\": true}").path("applied").asInt()).isZero();
        assertThat(page("/policy")).contains("urgent: a complaint");

        String form = "{\"narrative\": \"The kettle leaks, I want a refund.\", \"email\": \"jo@example.org\"}";
        HttpResponse<String> taken = post("/api/v1/complaints", form);
        String reference = CaseJson.readTree(taken.body()).path("reference").asText();
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(ask("GET", "/api/v1/cases/" + reference, "")
                        .at("/priority/level")
                        .asText())
                .isEqualTo("urgent"));
    }

    private static void isTheSameCase(Case was, Case now) {
        assertThat(now.identity().reference()).isEqualTo(was.identity().reference());
        assertThat(now.contacts()).isEqualTo(was.contacts());
        assertThat(now.handling().related()).isEqualTo(was.handling().related());
        for (Deadline due : was.handling().deadlines()) {
            assertThat(now.handling().deadlines())
                    .anyMatch(later -> later.regime().equals(due.regime())
                            && later.kind() == due.kind()
                            && !later.due().isAfter(due.due()));
        }
        boolean urgent =
                now.handling().priority() != null && now.handling().priority().level() == PriorityLevel.URGENT;
        assertThat(now.identity().revision() - was.identity().revision()).isEqualTo(urgent && !now.equals(was) ? 1 : 0);
    }

    @Test
    @Order(5)
    void subscribersAreToldOfEachRevisionAndTheStoreStillAddsUp() throws Exception {
        Awaitility.await().atMost(PATIENCE).until(() -> gateway.store().outbox().standings().stream()
                .allMatch(standing -> standing.waiting() == 0));
        Map<UUID, Case> cases = cases();
        Map<String, Integer> told = new java.util.HashMap<>();
        for (String line : Files.readAllLines(home.resolve("data/events.jsonl"))) {
            JsonNode data = CaseJson.readTree(line).path("data");
            told.merge(data.path("id").asText(), data.path("revision").asInt(), Math::max);
        }
        cases.forEach((id, one) ->
                assertThat(told.get(id.toString())).isEqualTo(one.identity().revision()));
        List<Finding> damage = new ArrayList<>();
        try (Upkeep upkeep =
                Upkeep.of(home, Configuration.load(home.resolve("config")).settings())) {
            upkeep.verify(found -> Optional.of(found).filter(Finding::isDamage).ifPresent(damage::add), progress -> {});
        }
        assertThat(damage).isEmpty();
    }

    @Test
    @Order(6)
    void aConfigurationWithProblemsIsNotApplied() throws Exception {
        replace(home.resolve("config/priority.yaml"), "rules:\n", "rulez:\n");
        JsonNode refused = renormalized("{\"apply\": true}");
        assertThat(refused.path("phase").asText()).isEqualTo("refused");
        assertThat(refused.path("problems").toString()).contains("config/priority.yaml", "rulez");
        replace(home.resolve("config/priority.yaml"), "rulez:\n", "rules:\n");
    }

    @Test
    @Order(7)
    void whatWasTriedAndWhatIsAppliedIsTheSameConfiguration() throws Exception {
        JsonNode tried = renormalized("{}");
        String digest = tried.path("digest").asText();
        replace(home.resolve("config/priority.yaml"), "all of them", "every one");
        JsonNode refused = renormalized("{\"apply\": true, \"digest\": \"" + digest + "\"}");
        assertThat(refused.path("phase").asText()).isEqualTo("refused");
    }

    @Test
    @Order(8)
    void whatTakesARestartIsNamedAndHeldArrivalsWaitForIt() throws Exception {
        Files.writeString(
                home.resolve("config/guichet.yaml"),
                "organisation: {mailDomains: [example.org]}\n"
                        + "subscribers: [{name: archive, kind: file, path: data/events.jsonl}]\n");
        JsonNode state = ask("GET", "/api/v1/tryout", "");
        assertThat(state.at("/configuration/restart").toString()).contains("guichet.yaml");
        JsonNode applied = renormalized("{\"apply\": true}");
        assertThat(applied.path("heldBack").asBoolean()).isTrue();
        assertThat(applied.at("/configuration/differs").asBoolean()).isTrue();
    }

    // The story's tools

    private static Summary dryRun(Path config, Selection selection, List<Shown> found) throws Exception {
        Configuration tried = Configuration.load(config);
        assertThat(tried.problems()).isEmpty();
        try (DryRun run = DryRun.open(
                home,
                Configuration.load(home.resolve("config")).settings().data(),
                tried,
                "test",
                selection.readAgain())) {
            return run.run(selection, finding -> Shown.of(finding).ifPresent(found::add));
        }
    }

    private static String page(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(gateway.base().resolve(path))
                .header("Accept", "text/html")
                .header("Accept-Language", "en")
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static JsonNode renormalized(String order) throws Exception {
        assertThat(post("/api/v1/tryout", order).statusCode()).isEqualTo(202);
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() ->
                        !ask("GET", "/api/v1/tryout", "").path("phase").asText().equals("running"));
        return ask("GET", "/api/v1/tryout", "");
    }

    private static Map<UUID, Case> cases() {
        Map<UUID, Case> all = new java.util.HashMap<>();
        gateway.store()
                .newest(1_000, 0, one -> one)
                .forEach(one -> all.put(one.identity().id(), one));
        return all;
    }

    private static List<Integer> revisions() {
        return cases().values().stream().map(one -> one.identity().revision()).toList();
    }

    private static Path copyOfConfig() throws Exception {
        Path to = Files.createTempDirectory(home, "other");
        try (Stream<Path> files = Files.walk(home.resolve("config"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(home.resolve("config").relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        return to;
    }

    private static void replace(Path file, String was, String now) throws Exception {
        String text = Files.readString(file);
        assertThat(text).contains(was);
        Files.writeString(file, text.replace(was, now));
    }

    private static List<Path> samples(String kind) throws Exception {
        try (Stream<Path> files = Files.list(Path.of("src/samples", kind))) {
            return files.filter(file -> !file.toString().endsWith("expected.json")
                            && !file.toString().endsWith("facts.json"))
                    .sorted()
                    .toList();
        }
    }

    private static void drop(String kind, String folder) throws Exception {
        Path inbox = Files.createDirectories(home.resolve("inbox").resolve(folder));
        for (Path sample : samples(kind)) {
            Path hidden = inbox.resolve("." + sample.getFileName());
            Files.copy(sample, hidden);
            Files.move(hidden, inbox.resolve(sample.getFileName().toString()), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static void postAll(String kind, String path) throws Exception {
        for (Path sample : samples(kind)) {
            if (sample.toString().endsWith(".json")) {
                assertThat(post(path, Files.readString(sample)).statusCode()).isLessThan(500);
            }
        }
    }

    private static HttpResponse<String> post(String path, String json) throws Exception {
        URI to = gateway.base().resolve(path);
        return CLIENT.send(
                HttpRequest.newBuilder(to)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json))
                        .build(),
                BodyHandlers.ofString());
    }

    private static JsonNode ask(String method, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(gateway.base().resolve(path))
                .method(method, BodyPublishers.ofString(body))
                .build();
        return CaseJson.readTree(CLIENT.send(request, BodyHandlers.ofString()).body());
    }
}
