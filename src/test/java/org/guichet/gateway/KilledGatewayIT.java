package org.guichet.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.awaitility.Awaitility;
import org.guichet.cases.CaseJson;
import org.guichet.testing.GatewayProcess;
import org.guichet.testing.Homes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One complaint through each of the six doors, SIGKILL at the last acknowledgement, and all six are there, once. */
class KilledGatewayIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Path TEXT_LETTER = Path.of("src/samples/scanned-mail/chaudiere-en-panne.pdf");

    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));

    @TempDir
    private Path folder;

    private GreenMailUser mailbox;

    @BeforeEach
    void startMailServer() {
        mail.start();
        mailbox = mail.setUser("support@example.org", "support", "secret");
    }

    @AfterEach
    void stopMailServer() {
        mail.stop();
    }

    @Test
    void keepsOneCaseFromEachDoorThroughSigkill() throws Exception {
        Path home = Homes.delivered(folder);
        Files.writeString(
                home.resolve("routes/channels/support.yaml"),
                Homes.mailbox("support", mail.getImap().getPort(), "secret", 1_000));
        try (GatewayProcess gateway = GatewayProcess.start(home)) {
            sendThroughAllDoors(gateway);
            gateway.kill();
            gateway.start();

            Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(kinds(gateway))
                    .containsExactlyInAnyOrder("email", "web-form", "scanned-mail", "phone-call", "counter", "event"));
            Thread.sleep(3_000); // a doubled case would come with the next poll or sweep
            assertThat(kinds(gateway)).hasSize(6);
        }
    }

    private void sendThroughAllDoors(GatewayProcess gateway) throws Exception {
        mailbox.deliver(mailFrom("claire.martin@example.fr"));
        drop(gateway, "calls", "call-1.txt", """
                Conseiller : Bonjour, service client, que puis-je pour vous ?
                Client : Bonjour, ma box ne marche plus depuis lundi et personne ne me rappelle.
                """.getBytes(StandardCharsets.UTF_8));
        drop(gateway, "scans", "letter.pdf", Files.readAllBytes(TEXT_LETTER));
        assertThat(gateway.post("/api/v1/events", "application/cloudevents+json", """
                        {"specversion": "1.0", "id": "evt-1", "source": "/orders", "type": "org.example.delivery.failed",
                         "time": "2026-03-02T10:15:00Z", "data": {"order": "FR-1002003",
                         "customer": {"name": "Claire Martin", "email": "claire.martin@example.fr"}}}
                        """)
                        .statusCode())
                .isEqualTo(202);
        assertThat(gateway.post("/counter", "application/json", """
                        {"name": "Paul Durand", "phone": "06 39 98 12 34", "narrative": "La cafetière fuit.", "language": "fr"}
                        """).statusCode())
                .isEqualTo(202);
        awaitTaken(gateway, "calls");
        awaitTaken(gateway, "scans");
        Awaitility.await().atMost(PATIENCE).until(this::mailIsFlagged);
        assertThat(gateway.post("/api/v1/complaints", "application/json", """
                        {"name": "Ann Lee", "email": "ann.lee@example.com", "narrative": "The parcel never came."}
                        """).statusCode())
                .isEqualTo(202);
    }

    private static void drop(GatewayProcess gateway, String channel, String name, byte[] content) throws IOException {
        Path inbox = Files.createDirectories(gateway.home().resolve("inbox").resolve(channel));
        Path written = Files.write(gateway.home().resolve(name), content);
        Files.move(written, inbox.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void awaitTaken(GatewayProcess gateway, String channel) {
        Path inbox = gateway.home().resolve("inbox").resolve(channel);
        Awaitility.await().atMost(PATIENCE).until(() -> {
            try (var files = Files.list(inbox)) {
                return files.noneMatch(Files::isRegularFile);
            }
        });
    }

    private boolean mailIsFlagged() throws Exception {
        var inbox = mail.getManagers().getImapHostManager().getInbox(mailbox);
        Flags flags = inbox.getMessages().get(0).getFlags();
        return flags.contains(Flags.Flag.SEEN);
    }

    private static List<String> kinds(GatewayProcess gateway) throws Exception {
        JsonNode page = CaseJson.mapper()
                .readTree(gateway.get("/api/v1/cases?since=0&limit=100").body());
        List<String> kinds = new ArrayList<>();
        page.path("cases").forEach(one -> kinds.add(one.at("/contacts/0/kind").asText()));
        return kinds;
    }

    private static MimeMessage mailFrom(String sender) throws Exception {
        String raw = "From: Claire Martin <" + sender + ">\r\nTo: support@example.org\r\n"
                + "Subject: Colis perdu\r\nMessage-ID: <1@example.fr>\r\nDate: Mon, 2 Mar 2026 09:00:00 +0100\r\n"
                + "Content-Type: text/plain; charset=utf-8\r\n\r\nMon colis n'est jamais arrivé.\r\n";
        return new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8)));
    }
}
