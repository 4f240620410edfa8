package org.guichet.channel.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a server in this process, which can neither pipeline nor name its abilities. */
class GreenMailPopIT extends PopFaults {

    private static final String USER = "support@example.org";
    private static final String SECRET = "not-a-real-secret";

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_POP3));
    private GreenMailUser user;

    @BeforeEach
    void startServer() {
        server.start();
        user = server.setUser(USER, USER, SECRET);
    }

    @AfterEach
    void stopServer() {
        server.stop();
    }

    @Test
    void saysThatTheLoginIsRefusedAndGoesOnOnceItIsNot(@TempDir Path folder) throws Exception {
        deliver(SomeMails.of(1, 2, 1_000));
        user.setPassword("changed-meanwhile");
        try (MailGate gate = new MailGate(folder)) {
            PopConsumer drop = gate.drop("refused", port(), USER, SECRET);
            await().atMost(Duration.ofSeconds(20)).until(() -> drop.state() instanceof MailboxState.LoginRefused);
            assertThat(drop.state().words()).doesNotContain(SECRET, USER);
            user.setPassword(SECRET);
            await().atMost(Duration.ofSeconds(20)).until(() -> gate.count("refused") == 2);
        }
    }

    @Override
    int port() {
        return server.getPop3().getPort();
    }

    @Override
    String user() {
        return USER;
    }

    @Override
    String secret() {
        return SECRET;
    }

    @Override
    void deliver(List<byte[]> mails) throws Exception {
        for (byte[] mail : mails) {
            inbox().appendMessage(new MimeMessage(null, new ByteArrayInputStream(mail)), new Flags(), new Date());
        }
    }

    @Override
    long left() throws Exception {
        return inbox().getMessageCount();
    }

    private MailFolder inbox() throws Exception {
        return server.getManagers().getImapHostManager().getInbox(user);
    }
}
