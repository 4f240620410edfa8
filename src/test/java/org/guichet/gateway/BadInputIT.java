package org.guichet.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.guichet.arrival.ArrivalState;
import org.guichet.cases.CaseJson;
import org.guichet.store.ArrivalStatus;
import org.guichet.store.CaseStore;
import org.guichet.store.sqlite.SqliteCaseStore;
import org.guichet.testing.GatewayProcess;
import org.guichet.testing.Homes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever comes gets an outcome with a reason, its bytes are kept, and the next input is not delayed. */
class BadInputIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Path SCANS = Path.of("src/samples/scanned-mail");

    @TempDir
    private Path home;

    @Test
    void everyBadInputGetsAReasonAndTheNextOneIsNotDelayed() throws Exception {
        Homes.delivered(home);
        try (GatewayProcess gateway = GatewayProcess.start(home)) {
            Thread slow = writeSlowly(inbox("calls").resolve("slow.txt"));
            dropped("scans", "nothing.pdf", new byte[0]);
            dropped("scans", "protected.pdf", Files.readAllBytes(sample("password")));
            dropped("scans", "cut.jpg", Files.readAllBytes(sample("truncated")));
            dropped("calls", "nothing.txt", new byte[0]);
            dropped("mail", "noise.eml", noise());
            assertProblem(gateway.post("/api/v1/complaints", "application/json", "{\"name\": "), 400, "malformed");
            assertProblem(
                    gateway.post("/api/v1/events", "application/cloudevents+json", "{\"id\": \"1\"}"),
                    400,
                    "malformed");
            assertSaysHowToBeReached(gateway);
            assertTellsThatItIsTooLarge(gateway);
            assertThat(gateway.post("/api/v1/complaints", "application/json", good())
                            .statusCode())
                    .isEqualTo(202);
            slow.join();
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> openInboxes() == 0 && cases(gateway) == 2 && inProgress(gateway) == 0);
        }
        assertThat(endings())
                .containsEntry("nothing.pdf", "quarantined empty 0")
                .containsEntry("protected.pdf", "quarantined encrypted " + Files.size(sample("password")))
                .containsEntry("nothing.txt", "quarantined empty 0")
                .containsEntry("noise.eml", "quarantined malformed " + noise().length)
                .containsEntry("slow.txt", "case - " + slowText().length())
                .containsKey("cut.jpg")
                .containsValue("quarantined too-large " + upload().length)
                .containsValue("quarantined no-way-to-reach " + withoutContact().length());
    }

    private void assertSaysHowToBeReached(GatewayProcess gateway) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(gateway.at("/"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept-Language", "fr")
                .POST(HttpRequest.BodyPublishers.ofString(withoutContact()))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("lang=\"fr\"").contains("Paul Durand");
        assertNoTrace(answer.body());
    }

    private static void assertTellsThatItIsTooLarge(GatewayProcess gateway) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(gateway.at("/api/v1/complaints"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(upload()))
                .build();
        assertProblem(HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()), 413, "too-large");
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String reason) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(CaseJson.mapper().readTree(answer.body()).path("reason").asText())
                .isEqualTo(reason);
        assertNoTrace(answer.body());
    }

    private static void assertNoTrace(String body) {
        assertThat(body).doesNotContain("Exception").doesNotContain("\tat ").doesNotContain("org.guichet");
    }

    private Map<String, String> endings() throws Exception {
        Map<String, String> endings = new TreeMap<>();
        try (CaseStore store = SqliteCaseStore.open(
                home.resolve("data"),
                (id, revision) -> {
                    throw new IllegalStateException("nothing is registered here");
                },
                Clock.systemUTC())) {
            for (ArrivalStatus status : store.newestArrivals(100, 0)) {
                String name = status.arrival().facts().fileName();
                boolean refused = status.state() == ArrivalState.QUARANTINED;
                endings.put(
                        name == null ? status.arrival().id().toString() : name,
                        status.state() + " " + (refused ? status.reason() : "-") + " "
                                + store.raw(status.arrival().id()).bytes().length);
            }
        }
        return endings;
    }

    private static int cases(GatewayProcess gateway) throws Exception {
        return CaseJson.mapper()
                .readTree(gateway.get("/api/v1/cases?since=0&limit=100").body())
                .path("cases")
                .size();
    }

    private static long inProgress(GatewayProcess gateway) throws Exception {
        return gateway.get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith("guichet_arrivals_in_state") && line.contains("state=\"received\""))
                .filter(line -> !line.endsWith(" 0.0"))
                .count();
    }

    private long openInboxes() throws IOException {
        long waiting = 0;
        for (String channel : new String[] {"scans", "calls", "mail"}) {
            try (var files = Files.list(inbox(channel))) {
                waiting += files.filter(Files::isRegularFile).count();
            }
        }
        return waiting;
    }

    /** A sender that needs three seconds, never still for as long as the folder demands. */
    private static Thread writeSlowly(Path file) {
        Thread writer = new Thread(() -> {
            try (OutputStream out = Files.newOutputStream(file)) {
                for (byte letter : slowText().getBytes(StandardCharsets.UTF_8)) {
                    out.write(letter);
                    out.flush();
                    Thread.sleep(40);
                }
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        writer.start();
        return writer;
    }

    private static String slowText() {
        return "Agent: Good morning.\nCustomer: My boiler is broken again, please send someone.\n";
    }

    private static byte[] noise() {
        byte[] noise = new byte[4_096];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) (i * 31 % 251);
        }
        return noise;
    }

    private static byte[] upload() {
        byte[] upload = new byte[60 * 1024 * 1024];
        Arrays.fill(upload, (byte) ' ');
        upload[0] = '{';
        return upload;
    }

    private static String withoutContact() {
        return "name=Paul+Durand&narrative=Rien+ne+marche&language=fr";
    }

    private static String good() {
        return "{\"email\": \"ann.lee@example.com\", \"narrative\": \"The parcel never came.\"}";
    }

    private static Path sample(String word) throws IOException {
        try (var files = Files.list(SCANS)) {
            return files.filter(file -> !file.toString().endsWith(".json"))
                    .filter(file -> file.getFileName().toString().contains(word))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no sample named *" + word + "*"));
        }
    }

    private Path inbox(String channel) throws IOException {
        return Files.createDirectories(home.resolve("inbox").resolve(channel));
    }

    private void dropped(String channel, String name, byte[] content) throws IOException {
        Path written = Files.write(home.resolve(name), content);
        Files.move(written, inbox(channel).resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }
}
