package org.guichet.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guichet.testing.SmtpServerOnLoopback.END_OF_MAIL;
import static org.guichet.testing.SmtpServerOnLoopback.SILENCE;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.awaitility.Awaitility;
import org.guichet.cases.CaseJson;
import org.guichet.testing.GatewayProcess;
import org.guichet.testing.Homes;
import org.guichet.testing.SmtpServerOnLoopback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mail comes in through IMAP, its acknowledgement goes out through SMTP: the packaged gateway, as it is delivered. */
class AcknowledgementIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final GreenMail mailboxes = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    private final SmtpServerOnLoopback smtp = new SmtpServerOnLoopback();

    @TempDir
    private Path folder;

    private GreenMailUser mailbox;

    @BeforeEach
    void startMailbox() {
        mailboxes.start();
        mailbox = mailboxes.setUser("support@example.org", "support", "secret");
    }

    @AfterEach
    void stopMailServers() throws Exception {
        mailboxes.stop();
        smtp.close();
    }

    @Test
    void acknowledgesEachComplaintOnceAndNoMachine() throws Exception {
        try (GatewayProcess gateway = GatewayProcess.start(home())) {
            mailbox.deliver(mail("claire.martin@example.fr", "1", ""));
            mailbox.deliver(mail("claire.martin@example.fr", "1", "")); // the same bytes once more: set aside
            mailbox.deliver(mail("absent@example.fr", "2", "Auto-Submitted: auto-replied\r\n"));
            mailbox.deliver(mail("list@example.fr", "3", "Precedence: list\r\nList-Id: <clients.example.fr>\r\n"));
            complain(gateway, "ann.lee@example.com");
            Awaitility.await().atMost(PATIENCE).until(() -> settled(gateway) == 5);
            Awaitility.await().atMost(PATIENCE).until(() -> smtp.mails().size() == 2);
            Awaitility.await().atMost(PATIENCE).until(() -> nothingWaits(gateway));

            assertThat(recipients()).containsExactlyInAnyOrder("claire.martin@example.fr", "ann.lee@example.com");
            assertThat(smtp.mails()).anySatisfy(mail -> assertThat(mail)
                    .contains("In-Reply-To: <1@example.fr>")
                    .contains("Auto-Submitted: auto-replied"));
            assertThat(smtp.commands()).contains("MAIL FROM:<>");
        }
    }

    @Test
    void marksTheCaseWhoseAcknowledgementCameBack() throws Exception {
        try (GatewayProcess gateway = GatewayProcess.start(home())) {
            mailbox.deliver(mail("claire.martin@example.fr", "1", ""));
            Awaitility.await().atMost(PATIENCE).until(() -> smtp.mails().size() == 1);
            mailbox.deliver(parsed(
                    bounce("claire.martin@example.fr", messageId(smtp.mails().get(0)))));
            Awaitility.await().atMost(PATIENCE).untilAsserted(() -> {
                JsonNode cases = CaseJson.mapper()
                        .readTree(gateway.get("/api/v1/cases?since=0").body())
                        .path("cases");
                assertThat(cases).hasSize(1);
                assertThat(cases.get(0).path("contacts")).hasSize(2);
                assertThat(cases.get(0).path("flags").toString()).contains("\"unreachable\"");
            });
            Awaitility.await().atMost(PATIENCE).until(() -> nothingWaits(gateway));
            assertThat(smtp.mails()).hasSize(1);
        }
    }

    /** RFC 3464, as Postfix writes it. */
    private static String bounce(String recipient, String messageId) {
        return """
                Return-Path: <>
                From: MAILER-DAEMON@mail.example.org (Mail Delivery System)
                To: reclamations@example.org
                Subject: Undelivered Mail Returned to Sender
                Message-ID: <2@mail.example.org>
                Auto-Submitted: auto-replied
                Date: Mon, 2 Mar 2026 09:05:00 +0100
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary=b

                --b
                Content-Type: text/plain; charset=us-ascii

                I'm sorry to have to inform you that your message could not be delivered.

                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mail.example.org

                Final-Recipient: rfc822; %s
                Action: failed
                Status: 5.1.1
                Diagnostic-Code: smtp; 550 5.1.1 user unknown

                --b
                Content-Type: text/rfc822-headers

                %s
                From: reclamations@example.org
                To: %s

                --b--
                """.formatted(recipient, messageId, recipient).replace("\n", "\r\n");
    }

    /** The one case in which somebody hears twice: nobody can say whether the first was sent. Both have the same Message-ID. */
    @Test
    void sendsTheSameMailAgainWhenKilledBeforeTheServersAnswer() throws Exception {
        smtp.answer(END_OF_MAIL, SILENCE);
        try (GatewayProcess gateway = GatewayProcess.start(homeWithoutMailbox())) {
            complain(gateway, "ann.lee@example.com");
            Awaitility.await().atMost(PATIENCE).until(() -> smtp.mails().size() == 1);
            gateway.kill();
            smtp.behave();
            gateway.start();
            Awaitility.await().atMost(PATIENCE).until(() -> smtp.mails().size() == 2);
            Awaitility.await().atMost(PATIENCE).until(() -> nothingWaits(gateway));
            assertThat(smtp.mails().stream().map(AcknowledgementIT::messageId).distinct())
                    .hasSize(1);

            gateway.kill();
            gateway.start();
            complain(gateway, "bob@example.com");
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> nothingWaits(gateway) && smtp.mails().size() > 2);
            assertThat(recipients()).containsExactly("ann.lee@example.com", "ann.lee@example.com", "bob@example.com");
        }
    }

    private List<String> recipients() {
        return smtp.commands().stream()
                .filter(line -> line.startsWith("RCPT TO:<"))
                .map(line -> line.substring("RCPT TO:<".length(), line.indexOf('>')))
                .toList();
    }

    private static String messageId(String mail) {
        return mail.lines()
                .filter(line -> line.startsWith("Message-ID:"))
                .findFirst()
                .orElseThrow();
    }

    private static void complain(GatewayProcess gateway, String email) throws Exception {
        HttpResponse<String> answer = gateway.post(
                "/api/v1/complaints",
                "application/json",
                "{\"name\": \"Ann Lee\", \"email\": \"" + email + "\", \"narrative\": \"The parcel never came.\"}");
        assertThat(answer.statusCode()).isEqualTo(202);
    }

    /** Arrivals that have come to their end, whichever. */
    private static long settled(GatewayProcess gateway) throws Exception {
        var total = CaseJson.mapper()
                .readTree(gateway.get("/api/v1/reconciliation").body())
                .path("total");
        return total.path("arrivals").asLong() - total.path("inProgress").asLong();
    }

    private static boolean nothingWaits(GatewayProcess gateway) throws Exception {
        return gateway.get("/api/v1/deliveries")
                .body()
                .contains("{\"subscriber\":\"acknowledgement\",\"configured\":true,\"waiting\":0,");
    }

    private Path home() throws Exception {
        Path home = homeWithoutMailbox();
        Files.writeString(
                home.resolve("routes/channels/support.yaml"),
                Homes.mailbox("support", mailboxes.getImap().getPort(), "secret", 1_000));
        return home;
    }

    private Path homeWithoutMailbox() throws Exception {
        Path home = Homes.delivered(folder);
        Files.writeString(home.resolve("token-key"), "an invented key of 32 characters!");
        Path settings = home.resolve("config/guichet.yaml");
        String delivered = Files.readString(settings);
        String on = delivered
                .replace("mailDomains: [] ", "mailDomains: [example.org] ")
                .replace("enabled: false", "enabled: true")
                .replace("from: \"\"", "from: reclamations@example.org")
                .replace("tokenKeys: []", "tokenKeys: [\"${file:token-key}\"]")
                .replace("host: \"\" ", "host: 127.0.0.1 ")
                .replace("port: 587", "port: " + smtp.port())
                .replace("tls: starttls", "tls: none");
        Files.writeString(settings, on);
        return home;
    }

    private static MimeMessage mail(String sender, String id, String header) throws Exception {
        String raw = "From: Claire Martin <" + sender + ">\r\nTo: support@example.org\r\n" + header
                + "Subject: Colis perdu\r\nMessage-ID: <" + id + "@example.fr>\r\n"
                + "Date: Mon, 2 Mar 2026 09:00:00 +0100\r\n"
                + "Content-Type: text/plain; charset=utf-8\r\n\r\nMon colis n'est jamais arrivé.\r\n";
        return parsed(raw);
    }

    private static MimeMessage parsed(String raw) throws Exception {
        return new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8)));
    }
}
