package org.guichet.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.guichet.cases.CaseJson;
import org.guichet.config.Configuration;
import org.guichet.metrics.Exposition;
import org.guichet.testing.Homes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code /metrics} of a gateway that took good and bad things through several doors. */
class MetricsIT {

    private static final Map<String, String> STATES = Map.of(
            "cases", "case",
            "followUps", "follow-up",
            "setAside", "set-aside",
            "quarantined", "quarantined",
            "inProgress", "received");

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path home;

    @Test
    void givesTheNumbersOfTheReconciliation() throws Exception {
        Homes.delivered(home);
        Files.writeString(
                home.resolve("config/guichet.yaml"),
                "subscribers:\n  - {name: archive, kind: file, path: data/events.jsonl}\n");
        try (Gateway gateway = started()) {
            load(gateway);
            Exposition metrics = settled(gateway);
            JsonNode account = CaseJson.mapper()
                    .readTree(get(gateway, "/api/v1/reconciliation", "*/*").body());

            assertThat(account.path("total").path("arrivals").asInt()).isEqualTo(9);
            for (JsonNode channel : account.path("channels")) {
                assertChannel(metrics, channel);
            }
            assertThat(metrics.value("guichet_ledger_adds_up")).isEqualTo(1);
            assertThat(metrics.value("guichet_cases_total"))
                    .isEqualTo(account.path("caseCount").asDouble());
            assertThat(metrics.value("guichet_quarantined_arrivals", "channel", "api", "reason", "malformed"))
                    .isEqualTo(2);
            assertThat(metrics.value("guichet_deliveries_in_state", "subscriber", "archive", "state", "delivered"))
                    .isEqualTo(account.path("caseCount").asDouble());
            assertThat(metrics.value("guichet_normalize_seconds_count", "kind", "web-form"))
                    .isGreaterThanOrEqualTo(6);
            assertThat(metrics.value("guichet_store_group_size_count"))
                    .isEqualTo(metrics.value("guichet_store_commit_seconds_count"))
                    .isPositive();
            assertThat(metrics.value("process_resident_memory_bytes"))
                    .isGreaterThan(metrics.value("jvm_memory_used_bytes", "area", "heap"));
            assertThat(metrics.names()).containsAll(namesIn("deploy/grafana/guichet.json"));
            assertThat(metrics.names()).containsAll(namesIn("deploy/prometheus/guichet-alerts.yaml"));
            assertThat(metrics.labelValues()).noneMatch(value -> value.contains("@") || value.contains("Ann"));
        }
    }

    @Test
    void speaksOpenMetricsToWhoAsksForIt() throws Exception {
        Homes.delivered(home);
        try (Gateway gateway = started()) {
            HttpResponse<String> answer = get(gateway, "/metrics", "application/openmetrics-text; version=1.0.0");

            assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                    .startsWith("application/openmetrics-text");
            assertThat(answer.body()).endsWith("# EOF\n").contains("# TYPE guichet_cases counter\n");
        }
    }

    /** What dashboard and alerts ask for is there. */
    private static Set<String> namesIn(String file) throws Exception {
        Set<String> names = Pattern.compile("\\b(?:guichet|jvm_memory|process)_[a-z_]+")
                .matcher(Files.readString(Path.of(file)))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
        assertThat(names).hasSizeGreaterThan(8);
        return names;
    }

    private static void assertChannel(Exposition metrics, JsonNode channel) {
        String name = channel.path("channel").asText();
        if (channel.path("arrivals").asInt() > 0) {
            assertThat(metrics.value("guichet_arrivals_total", "channel", name))
                    .isEqualTo(channel.path("arrivals").asDouble());
            STATES.forEach((field, state) -> assertThat(
                            metrics.value("guichet_arrivals_in_state", "channel", name, "state", state))
                    .as(name + " " + state)
                    .isEqualTo(channel.path(field).asDouble()));
            assertThat(metrics.value("guichet_oldest_waiting_arrival_age_seconds", "channel", name))
                    .isZero();
        }
        if (channel.has("untaken")) {
            assertThat(metrics.value("guichet_source_untaken", "channel", name))
                    .isEqualTo(channel.path("untaken").asDouble());
            assertThat(metrics.value("guichet_source_up", "channel", name)).isEqualTo(1);
        }
    }

    private void load(Gateway gateway) throws Exception {
        for (int i = 0; i < 4; i++) {
            post(gateway, "{\"email\": \"ann.lee@example.com\", \"narrative\": \"Parcel " + i + " never came.\"}", 202);
        }
        post(gateway, "{\"name\": ", 400);
        post(gateway, "{\"name\": \"", 400);
        Path mail = Files.createDirectories(home.resolve("inbox/mail"));
        Files.writeString(
                mail.resolve("absent.eml"),
                "From: Ann Lee <ann.lee@example.com>\r\nSubject: Out of office\r\nAuto-Submitted: auto-replied\r\n\r\n"
                        + "I am away.\r\n");
        Files.write(mail.resolve("nothing.eml"), new byte[0]);
        Path calls = Files.createDirectories(home.resolve("inbox/calls"));
        Files.writeString(calls.resolve("call.txt"), "Agent: Hello.\nCustomer: My meter is broken.\n");
        Files.writeString(calls.resolve("upload.part"), "Agent: Hel", StandardCharsets.UTF_8);
    }

    /** Once every file was taken, everything is settled, and that was counted. */
    private Exposition settled(Gateway gateway) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(500))
                .ignoreExceptions() // the first scrape has no source yet
                .until(
                        () -> {
                            HttpResponse<String> answer = get(gateway, "/metrics", "text/plain");
                            assertThat(answer.headers()
                                            .firstValue("Content-Type")
                                            .orElse(""))
                                    .startsWith("text/plain; version=0.0.4");
                            return Exposition.read(answer.body());
                        },
                        metrics -> Set.of("calls", "mail-drop", "api").stream()
                                        .allMatch(channel -> metrics.series("guichet_arrivals_total")
                                                .containsKey(Map.of("channel", channel)))
                                && sum(metrics, "guichet_arrivals_total") == 9
                                && received(metrics) == 0
                                && metrics.value("guichet_source_untaken", "channel", "mail-drop") == 0
                                && metrics.value("guichet_source_untaken", "channel", "calls") == 1
                                && sum(metrics, "guichet_deliveries_in_state") == sum(metrics, "guichet_cases_total"));
    }

    private static double received(Exposition metrics) {
        return metrics.series("guichet_arrivals_in_state").entrySet().stream()
                .filter(entry -> entry.getKey().get("state").equals("received"))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    private static double sum(Exposition metrics, String name) {
        return metrics.series(name).values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    private void post(Gateway gateway, String body, int status) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri(gateway, "/api/v1/complaints"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(status);
    }

    private HttpResponse<String> get(Gateway gateway, String path, String accept) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri(gateway, path))
                .header("Accept", accept)
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static URI uri(Gateway gateway, String path) {
        return gateway.base().resolve(path);
    }

    private Gateway started() throws Exception {
        return Gateway.start(home, Configuration.load(home.resolve("config")).listeningOn("127.0.0.1", 0), "test");
    }
}
