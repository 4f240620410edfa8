package org.guichet.channel.mailbox;

import java.nio.file.Path;
import java.util.List;
import org.guichet.testing.DovecotServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Against a real Dovecot. */
class DovecotFaultsIT extends MailboxFaults {

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
        inbox = new Inbox(server.port(), "support" + ++users, DovecotServer.SECRET);
    }

    @Override
    int port() {
        return server.port();
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
    void expungeOldest(int count) throws Exception {
        inbox.expungeOldest(count);
    }

    @Override
    void renumber() throws Exception {
        server.forgetNumbers(user());
    }

    @Override
    long unflagged() throws Exception {
        return inbox.withoutOurFlag();
    }

    @Override
    long left() throws Exception {
        return inbox.left();
    }
}
