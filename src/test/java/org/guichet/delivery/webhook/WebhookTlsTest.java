package org.guichet.delivery.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.net.PfxOptions;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.guichet.delivery.Delivery;
import org.guichet.store.OutboxRow;
import org.guichet.testing.HookServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The address is pinned and the name is still checked. */
@Timeout(60)
class WebhookTlsTest {

    private static final String PASSWORD = "changeit";
    private static final Resolver TO_LOOPBACK = host -> new InetAddress[] {InetAddress.getByName("127.0.0.1")};

    @TempDir
    static Path folder;

    private static Path keys;

    private final List<String> names = new CopyOnWriteArrayList<>();
    private HookServer server;

    @BeforeAll
    static void makeACertificateFor() throws Exception {
        keys = folder.resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=hooks.example.org",
                        "-ext",
                        "san=dns:hooks.example.org",
                        "-keystore",
                        keys.toString(),
                        "-storepass",
                        PASSWORD,
                        "-storetype",
                        "PKCS12",
                        "-alias",
                        "hooks")
                .inheritIO()
                .start();
        assertThat(keytool.waitFor()).isZero();
    }

    @BeforeEach
    void listen() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            store.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance("SunX509");
        managers.init(store, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        SSLServerSocket socket = (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        server = new HookServer(socket);
        server.behave((request, connection) -> {
            ExtendedSSLSession session = (ExtendedSSLSession) ((SSLSocket) connection).getSession();
            session.getRequestedServerNames().stream()
                    .map(SNIServerName::toString)
                    .forEach(names::add);
            HookServer.answering("200 OK").answer(request, connection);
        });
    }

    @AfterEach
    void close() {
        server.close();
    }

    private Delivery deliverTo(String host, @Nullable PfxOptions trust) {
        Target target = new Target(
                URI.create("https://" + host + ":" + server.port() + "/"), new AddressRules(true), TO_LOOPBACK);
        WebhookLimits limits = new WebhookLimits(Duration.ofSeconds(10), Duration.ofSeconds(20), 1);
        Signer signer = new Signer(List.of("whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="));
        try (WebhookSubscriber crm = new WebhookSubscriber("crm", target, signer, limits, Clock.systemUTC(), trust)) {
            return crm.deliver(List.of(new OutboxRow(1, UUID.randomUUID(), "t", "crm", UUID.randomUUID(), 1, 0, "{}")));
        }
    }

    private static PfxOptions trusting() {
        return new PfxOptions().setPath(keys.toString()).setPassword(PASSWORD);
    }

    @Test
    void speaksWithTheNameOfTheHost() {
        assertThat(deliverTo("hooks.example.org", trusting()).delivered()).containsExactly(1L);
        assertThat(names).singleElement().asString().contains("hooks.example.org");
        assertThat(server.received().get(0).headers()).containsEntry("host", "hooks.example.org:" + server.port());
    }

    @Test
    void sendsNothingToAHostOfAnotherName() {
        Delivery delivery = deliverTo("other.example.org", trusting());
        assertThat(delivery.failure()).isNotNull();
        assertThat(delivery.failure().reason()).contains("certificate");
        assertThat(server.received()).isEmpty();
    }

    @Test
    void sendsNothingToWhomNobodyVouchesFor() {
        Delivery delivery = deliverTo("hooks.example.org", null);
        assertThat(delivery.failure()).isNotNull();
        assertThat(delivery.failure().reason()).contains("certificate");
        assertThat(server.received()).isEmpty();
    }
}
