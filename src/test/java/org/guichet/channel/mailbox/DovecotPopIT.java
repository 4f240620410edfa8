package org.guichet.channel.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.guichet.testing.DovecotServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a real Dovecot, of which many mails may be asked at once. */
class DovecotPopIT extends PopFaults {

    @TempDir
    static Path home;

    private static DovecotServer server;
    private static int users;
    private Inbox inbox;

    @BeforeAll
    static void startServer() throws Exception {
        server = DovecotServer.start(home);
    }

    @AfterAll
    static void stopServer() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void newUser() {
        inbox = new Inbox(server.port(), "drop" + ++users, DovecotServer.SECRET);
        server.popPort();
    }

    @Test
    void takesLinesThatBeginWithDotsAsTheyAre(@TempDir Path folder) throws Exception {
        byte[] dots = "From: a@example.org\r\n\r\n.\r\n..\r\n.dots\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        deliver(List.of(dots));
        try (MailGate gate = new MailGate(folder)) {
            gate.drop("dots", port(), user(), secret());
            await().atMost(Duration.ofSeconds(60)).until(() -> gate.count("dots") == 1);
            assertThat(gate.raw(gate.arrivals("dots").get(0))).isEqualTo(dots);
        }
    }

    @Test
    void takesNothingTwiceWhenTheServerGivesItsMailsNewNames(@TempDir Path folder) throws Exception {
        List<byte[]> mails = SomeMails.of(7, 30, 2_000);
        deliver(mails);
        try (MailGate gate = new MailGate(folder)) {
            gate.drop("renamed", port(), user(), secret());
            await().atMost(Duration.ofSeconds(60)).until(() -> gate.count("renamed") == mails.size());
            gate.close("renamed");
            server.forgetNumbers(user());
            PopConsumer again = gate.drop("renamed", port(), user(), secret(), "afterSuccess", "delete");
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> left() == 0 && again.state().isIdle());
            assertThat(gate.digests("renamed")).isEqualTo(SomeMails.digests(mails));
        }
    }

    @Override
    int port() {
        return server.popPort();
    }

    @Override
    String user() {
        return inbox.user();
    }

    @Override
    String secret() {
        return inbox.secret();
    }

    @Override
    void deliver(List<byte[]> mails) throws Exception {
        server.deliver(user(), mails);
    }

    @Override
    long left() throws Exception {
        return inbox.left();
    }
}
