package org.guichet.cli.bench;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

/** An IMAP server in this process; it takes its share of the same processor and heap, and is the slower part. */
final class GreenMailServer implements MailServer {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));

    GreenMailServer(String... users) {
        server.start();
        for (String user : users) {
            server.setUser(user + "@example.org", user, SECRET);
        }
    }

    @Override
    public String name() {
        return "GreenMail in the same process";
    }

    @Override
    public int port() {
        return server.getImap().getPort();
    }

    @Override
    public void close() {
        server.stop();
    }
}
