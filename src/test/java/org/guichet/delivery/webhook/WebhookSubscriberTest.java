package org.guichet.delivery.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.guichet.delivery.Delivery;
import org.guichet.store.OutboxRow;
import org.guichet.testing.HookServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WebhookSubscriberTest {

    private static final String OLD_SECRET = "whsec_" + Base64.getEncoder().encodeToString(new byte[24]);
    private static final String NEW_SECRET = "whsec_" + Base64.getEncoder().encodeToString(new byte[32]);
    private static final Instant NOW = Instant.parse("2026-11-20T09:30:00Z");
    private static final WebhookLimits LIMITS = limits(Duration.ofSeconds(30));

    private final UUID someCase = UUID.randomUUID();
    private final List<WebhookSubscriber> subscribers = new ArrayList<>();
    private HookServer server;
    private long positions;

    @BeforeEach
    void listen() throws Exception {
        server = new HookServer();
    }

    @AfterEach
    void close() {
        subscribers.forEach(WebhookSubscriber::close);
        server.close();
    }

    private static WebhookLimits limits(Duration answer) {
        return new WebhookLimits(Duration.ofSeconds(10), answer, 4);
    }

    private WebhookSubscriber subscriber(String url, boolean allowPrivate, Resolver resolver) {
        return subscriber(url, allowPrivate, resolver, LIMITS);
    }

    private WebhookSubscriber subscriber(String url, boolean allowPrivate, Resolver resolver, WebhookLimits limits) {
        WebhookSubscriber subscriber = new WebhookSubscriber(
                "crm",
                new Target(URI.create(url), new AddressRules(allowPrivate), resolver),
                new Signer(List.of(NEW_SECRET, OLD_SECRET)),
                limits,
                Clock.fixed(NOW, ZoneOffset.UTC),
                null);
        subscribers.add(subscriber);
        return subscriber;
    }

    private WebhookSubscriber subscriber() {
        return subscriber("http://127.0.0.1:" + server.port() + "/hooks/in?tenant=7", true, Resolver.SYSTEM);
    }

    private WebhookSubscriber hurried(int millis) {
        return subscriber(
                "http://127.0.0.1:" + server.port() + "/", true, Resolver.SYSTEM, limits(Duration.ofMillis(millis)));
    }

    private OutboxRow row(UUID ofCase) {
        long position = ++positions;
        return new OutboxRow(
                position,
                new UUID(7, position),
                "org.guichet.case.registered.v1",
                "crm",
                ofCase,
                1,
                0,
                "{\"subject\":\"Été n° " + position + "\"}");
    }

    private Delivery delivered(OutboxRow... rows) {
        return subscriber().deliver(List.of(rows));
    }

    @Test
    void postsTheEventSignedWithEverySecret() {
        OutboxRow row = row(someCase);
        assertThat(delivered(row)).isEqualTo(Delivery.ofAll(List.of(row)));
        HookServer.Received request = server.received().get(0);
        assertThat(request.requestLine()).isEqualTo("POST /hooks/in?tenant=7 HTTP/1.1");
        assertThat(request.body()).isEqualTo(row.body());
        assertThat(request.headers())
                .containsEntry("host", "127.0.0.1:" + server.port())
                .containsEntry("content-type", "application/cloudevents+json; charset=utf-8")
                .containsEntry("webhook-id", row.eventId().toString())
                .containsEntry("webhook-timestamp", "1795167000")
                .containsEntry(
                        "webhook-signature",
                        new Signer(List.of(NEW_SECRET)).sign(row.eventId().toString(), NOW, row.body()) + " "
                                + new Signer(List.of(OLD_SECRET))
                                        .sign(row.eventId().toString(), NOW, row.body()));
    }

    @Test
    void sendsTheRowsOfACaseOneAfterTheOther() {
        List<OutboxRow> rows = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            rows.add(row(someCase));
        }
        assertThat(subscriber().deliver(rows)).isEqualTo(Delivery.ofAll(rows));
        assertThat(server.received())
                .extracting(HookServer.Received::body)
                .containsExactlyElementsOf(rows.stream().map(OutboxRow::body).toList());
    }

    @Test
    void sendsDifferentCasesAtTheSameTime() throws Exception {
        CountDownLatch all = new CountDownLatch(LIMITS.parallel());
        server.behave((request, socket) -> {
            all.countDown();
            all.await();
            HookServer.answering("200 OK").answer(request, socket);
        });
        List<OutboxRow> rows = new ArrayList<>();
        for (int i = 0; i < LIMITS.parallel(); i++) {
            rows.add(row(UUID.randomUUID()));
        }
        assertThat(subscriber().deliver(rows).delivered()).hasSize(LIMITS.parallel());
    }

    @Test
    void losesNoAnswerOfAReceiverThatEndsEachConnection() {
        for (int batch = 0; batch < 20; batch++) {
            List<OutboxRow> rows = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                rows.add(row(UUID.randomUUID()));
            }
            assertThat(subscriber().deliver(rows).refused()).isEmpty();
        }
    }

    @Test
    void holdsOnlyTheCaseThatIsRefused() {
        OutboxRow bad = row(someCase);
        OutboxRow behind = row(someCase);
        OutboxRow other = row(UUID.randomUUID());
        server.behave((request, socket) -> HookServer.answering(
                        request.body().equals(bad.body()) ? "500 Internal Server Error" : "200 OK")
                .answer(request, socket));
        assertThat(delivered(bad, behind, other))
                .isEqualTo(new Delivery(
                        List.of(other.position()),
                        List.of(new Delivery.Refusal(bad.position(), "it answered 500")),
                        null));
        assertThat(server.received()).extracting(HookServer.Received::body).doesNotContain(behind.body());
    }

    @Test
    void leavesASubscriberAloneForAsLongAsItAsks() {
        server.behave(HookServer.answering("429 Too Many Requests", "Retry-After: 120"));
        Delivery delivery = delivered(row(someCase));
        assertThat(delivery.refused()).hasSize(1);
        assertThat(delivery.failure()).isNotNull();
        assertThat(delivery.failure().retryAfter()).isEqualTo(Duration.ofSeconds(120));
        server.behave(HookServer.answering("503 Busy", "Retry-After: Fri, 20 Nov 2026 09:31:00 GMT"));
        assertThat(delivered(row(someCase)).failure().retryAfter()).isEqualTo(Duration.ofMinutes(1));
        server.behave(HookServer.answering("503 Busy", "Retry-After: soon"));
        assertThat(delivered(row(someCase)).failure()).isNull();
    }

    @Test
    void followsNoRedirect() throws Exception {
        try (HookServer elsewhere = new HookServer()) {
            server.behave(HookServer.answering(
                    "307 Temporary Redirect", "Location: http://127.0.0.1:" + elsewhere.port() + "/"));
            assertThat(refusal(delivered(row(someCase)))).contains("307").contains("redirect");
            assertThat(elsewhere.received()).isEmpty();
        }
    }

    @Test
    void givesUpOnOneThatStalls() {
        CountDownLatch never = new CountDownLatch(1);
        server.behave((request, socket) -> never.await());
        assertThat(refusal(hurried(500).deliver(List.of(row(someCase))))).isEqualTo("it did not answer in time");
        never.countDown();
    }

    @Test
    void givesUpOnOneThatDripsItsHeaders() {
        server.behave((request, socket) -> {
            HookServer.write(socket, "HTTP/1.1 200 OK\r\nX-Slow: ");
            while (true) {
                HookServer.write(socket, "a");
                Thread.sleep(50);
            }
        });
        assertThat(refusal(hurried(500).deliver(List.of(row(someCase))))).isEqualTo("it did not answer in time");
    }

    @Test
    void takesTheStatusOfOneThatNeverEndsItsBody() {
        server.behave((request, socket) -> {
            HookServer.write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
            while (true) {
                HookServer.write(socket, "a");
                Thread.sleep(50);
            }
        });
        OutboxRow row = row(someCase);
        assertThat(hurried(3_000).deliver(List.of(row))).isEqualTo(Delivery.ofAll(List.of(row)));
    }

    @Test
    void readsNoMoreOfAHugeReplyThanItMust() throws Exception {
        CountDownLatch cut = new CountDownLatch(1);
        server.behave((request, socket) -> {
            HookServer.write(socket, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
            try {
                while (true) {
                    HookServer.write(socket, chunk);
                }
            } finally {
                cut.countDown();
            }
        });
        OutboxRow row = row(someCase);
        assertThat(delivered(row)).isEqualTo(Delivery.ofAll(List.of(row)));
        cut.await();
    }

    @Test
    void retriesOneThatResetsAfterReading() {
        server.behave((request, socket) -> socket.setSoLinger(true, 0));
        assertThat(refusal(delivered(row(someCase)))).contains("ended before an answer");
    }

    @Test
    void retriesOneThatDoesNotSpeakHttp() {
        server.behave((request, socket) -> HookServer.write(socket, "220 mail.example.org ESMTP\r\n"));
        assertThat(refusal(delivered(row(someCase)))).contains("not HTTP");
        server.behave((request, socket) -> HookServer.write(socket, "HTTP/1.1 200 OK\r\nX: " + "y".repeat(100_000)));
        assertThat(refusal(delivered(row(someCase)))).contains("not HTTP");
    }

    @Test
    void isReadyForTheNextAfterManyThatStalled() {
        WebhookSubscriber subscriber = hurried(2_000);
        server.behave((request, socket) -> Thread.sleep(60_000));
        List<OutboxRow> rows = new ArrayList<>();
        for (int i = 0; i < 2 * LIMITS.parallel(); i++) {
            rows.add(row(UUID.randomUUID()));
        }
        assertThat(subscriber.deliver(rows).refused()).hasSize(2 * LIMITS.parallel());
        server.behave(HookServer.answering("200 OK"));
        assertThat(subscriber.deliver(List.of(row(someCase))).delivered()).hasSize(1);
    }

    @Test
    void saysThatNobodyListens() throws Exception {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            closed = socket.getLocalPort();
        }
        Delivery delivery = subscriber("http://127.0.0.1:" + closed + "/", true, Resolver.SYSTEM)
                .deliver(List.of(row(someCase), row(UUID.randomUUID())));
        assertThat(delivery).isEqualTo(Delivery.failed("no connection could be made"));
    }

    @Test
    void sendsNothingToAPrivateAddressUnlessAllowed() {
        Delivery delivery = subscriber("http://127.0.0.1:" + server.port() + "/", false, Resolver.SYSTEM)
                .deliver(List.of(row(someCase)));
        assertThat(delivery.failure()).isNotNull();
        assertThat(delivery.failure().reason()).contains("private network").doesNotContain("127.0.0.1");
        assertThat(server.received()).isEmpty();
    }

    @Test
    void sendsNothingWhenOneOfSeveralAddressesIsForbidden() throws Exception {
        Resolver rebinding = host ->
                new InetAddress[] {InetAddress.getByName("127.0.0.1"), InetAddress.getByName("169.254.169.254")};
        Delivery delivery = subscriber("http://hooks.example.org:" + server.port() + "/", true, rebinding)
                .deliver(List.of(row(someCase)));
        assertThat(delivery.failure()).isNotNull();
        assertThat(server.received()).isEmpty();
    }

    @Test
    void connectsToTheAddressThatItChecked() {
        Resolver once = new Resolver() {
            private int asked;

            @Override
            public InetAddress[] resolve(String host) throws java.net.UnknownHostException {
                assertThat(host).isEqualTo("hooks.example.org");
                assertThat(++asked).isEqualTo(1);
                return new InetAddress[] {InetAddress.getByName("127.0.0.1")};
            }
        };
        OutboxRow row = row(someCase);
        assertThat(subscriber("http://hooks.example.org:" + server.port() + "/", true, once)
                        .deliver(List.of(row)))
                .isEqualTo(Delivery.ofAll(List.of(row)));
        assertThat(server.received().get(0).headers()).containsEntry("host", "hooks.example.org:" + server.port());
    }

    @Test
    void triesTheNextAddressWhenOneDoesNotAnswer() {
        Resolver two =
                host -> new InetAddress[] {InetAddress.getByName("127.0.0.2"), InetAddress.getByName("127.0.0.1")};
        assertThat(subscriber("http://hooks.example.org:" + server.port() + "/", true, two)
                        .deliver(List.of(row(someCase)))
                        .delivered())
                .hasSize(1);
    }

    private static String refusal(Delivery delivery) {
        assertThat(delivery.delivered()).isEmpty();
        assertThat(delivery.failure()).isNull();
        assertThat(delivery.refused()).hasSize(1);
        return delivery.refused().get(0).reason();
    }
}
