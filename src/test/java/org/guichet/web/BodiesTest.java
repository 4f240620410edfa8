package org.guichet.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.guichet.arrival.Digest;
import org.guichet.cases.CaseJson;
import org.guichet.channel.http.SpoolLimits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BodiesTest {

    private static final int KILO = 1024;
    private static final SpoolLimits SMALL =
            new SpoolLimits(16 * KILO, 300 * KILO, 600 * KILO, Duration.ofSeconds(1), 1000 * KILO);

    @TempDir
    static Path spool;

    private static TestGateway gateway;
    private static Browser client;

    @BeforeAll
    static void start() throws Exception {
        gateway = TestGateway.start(spool, SMALL, new Access(List.of(), List.of(), true));
        client = new Browser(gateway);
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void keepsEveryByteOfBodiesOnBothSidesOfTheMemoryLimit() throws Exception {
        for (int size : new int[] {100, 16 * KILO - 1, 16 * KILO, 16 * KILO + 1, 299 * KILO}) {
            String body = complaintOf(size);
            JsonNode taken = json(client.postJson("/api/v1/complaints", body));
            String id = taken.get("arrival").asText();
            assertThat(gateway.store.arrival(UUID.fromString(id)).orElseThrow().sha256())
                    .as("%d bytes", size)
                    .isEqualTo(Digest.sha256(body.getBytes(StandardCharsets.UTF_8)));
        }
        spoolIsEmptyAgain();
    }

    @Test
    void keepsABodyOverTheLimitAndTellsItsSender() throws Exception {
        HttpResponse<String> refused = client.postJson("/api/v1/complaints", complaintOf(400 * KILO));
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(json(refused).get("reason").asText()).isEqualTo("too-large");
        UUID id = UUID.fromString(json(refused).get("arrival").asText());
        assertThat(gateway.store.arrival(id).orElseThrow().size()).isEqualTo(400 * KILO);
    }

    @Test
    void refusesABodyThatIsFarTooLargeUnread() throws Exception {
        String answer = AccessTest.raw(
                gateway,
                "POST /api/v1/complaints HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Content-Length: 99000000\r\n\r\n{");
        assertThat(answer).startsWith("HTTP/1.1 413").contains("too-large");
    }

    @Test
    void cutsABodyOffWhoseLengthWasNotAnnounced() throws Exception {
        StringBuilder request = new StringBuilder(
                "POST /api/v1/complaints HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n");
        for (int i = 0; i < 700; i++) {
            request.append("400\r\n").append("x".repeat(KILO)).append("\r\n");
        }
        assertThat(AccessTest.raw(gateway, request.toString())).startsWith("HTTP/1.1 413");
        spoolIsEmptyAgain();
    }

    @Test
    void doesNotWaitForASenderWhoStops() throws Exception {
        String answer = AccessTest.raw(
                gateway,
                "POST /api/v1/complaints HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Content-Length: 5000\r\n\r\n{");
        assertThat(answer).startsWith("HTTP/1.1 408");
    }

    @Test
    void leavesNothingOfASenderWhoGoesAway() throws Exception {
        long before = arrivals();
        try (Socket socket = new Socket(
                InetAddress.getLoopbackAddress(), URI.create(gateway.baseUrl()).getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 200000\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(new byte[100 * KILO]);
            out.flush();
            await().until(() -> spooled() > 0);
        }
        spoolIsEmptyAgain();
        assertThat(arrivals()).isEqualTo(before);
    }

    @Test
    void answersEachOfManyAtOnceWithItsOwn() {
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String body = complaintOf(i % 2 == 0 ? 200 + i : 20 * KILO + i);
            all.add(CompletableFuture.runAsync(() -> {
                JsonNode taken = json(client.postJson("/api/v1/complaints", body));
                UUID id = UUID.fromString(taken.get("arrival").asText());
                assertThat(gateway.store.arrival(id).orElseThrow().sha256())
                        .isEqualTo(Digest.sha256(body.getBytes(StandardCharsets.UTF_8)));
            }));
        }
        all.forEach(CompletableFuture::join);
    }

    @Test
    void noHeaderOrParameterOfAClientSteersTheRoute() throws Exception {
        HttpResponse<String> taken = client.postJson(
                "/api/v1/complaints?CamelHttpPath=/x&CamelHttpResponseCode=418&case=y",
                complaintOf(200),
                "CamelHttpResponseCode",
                "418",
                "CamelBeanMethodName",
                "close",
                "CamelFileName",
                "../../x",
                "guichetArrival",
                "x",
                "X-Reflected",
                "marker");
        assertThat(taken.statusCode()).isEqualTo(202);
        assertThat(taken.headers().map().keySet())
                .noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).startsWith("camel"));
        assertThat(taken.headers().firstValue("x-reflected")).isEmpty();
        String reference = json(taken).get("reference").asText();
        assertThat(client.get("/api/v1/cases/" + reference + "?case=other&case=another")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void nothingOfAClientBecomesACamelHeader() throws Exception {
        gateway.camel().addRoutes(new org.apache.camel.builder.RouteBuilder() {
            @Override
            public void configure() {
                from("platform-http:/probe?useBodyHandler=false")
                        .process(exchange -> exchange.getMessage()
                                .setBody(new TreeSet<>(exchange.getMessage()
                                                .getHeaders()
                                                .keySet())
                                        .toString()))
                        .removeHeaders("*");
            }
        });
        assertThat(client.get("/probe?parameter=1&CamelFileName=x", "X-Header", "1", "CamelHttpPath", "/x")
                        .body())
                .contains("CamelHttpPath")
                .doesNotContain("parameter", "X-Header", "CamelFileName");
    }

    @Test
    void neverShowsAStackTrace() throws Exception {
        for (String request : List.of(
                "GET /%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /cases?page=%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data\r\nContent-Length: 3\r\nConnection: close\r\n\r\nabc",
                "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: \u0001\r\nContent-Length: 1\r\nConnection: close\r\n\r\na",
                "GET /cases/%00%ff HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")) {
            assertThat(AccessTest.raw(gateway, request))
                    .as(request)
                    .startsWith("HTTP/1.1 4")
                    .doesNotContain("Exception", "\tat ");
        }
    }

    private static String complaintOf(int bytes) {
        String start = "{\"email\":\"a@example.org\",\"narrative\":\"";
        int room = bytes - start.length() - 2;
        return start + UUID.randomUUID() + "x".repeat(room - 36) + "\"}";
    }

    private static void spoolIsEmptyAgain() {
        await().atMost(Duration.ofSeconds(20)).until(() -> spooled() == 0);
    }

    private static long spooled() throws IOException {
        try (Stream<Path> files = Files.list(spool)) {
            return files.count();
        }
    }

    private static long arrivals() {
        return gateway.store.counts().stream().mapToLong(count -> count.count()).sum();
    }

    private static JsonNode json(HttpResponse<String> response) {
        try {
            return CaseJson.mapper().readTree(response.body());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
