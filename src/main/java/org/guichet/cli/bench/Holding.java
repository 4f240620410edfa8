package org.guichet.cli.bench;

import java.io.IOException;
import java.util.List;

/** A folder of a mailbox in which mails lie ready, so that they can all come in at one moment. */
final class Holding {

    private static final String FOLDER = "Holding";

    private final MailServer server;
    private final String user;

    Holding(MailServer server, String user) {
        this.server = server;
        this.user = user;
    }

    /** Puts the mails where nobody looks, and takes away all that came before. */
    void hold(List<byte[]> mails) throws IOException {
        try (ImapConnection connection = ImapConnection.login(server.port(), user)) {
            connection.empty("INBOX");
            if (!connection.succeeds("CREATE " + FOLDER)) {
                connection.empty(FOLDER); // it was there
            }
            for (byte[] mail : mails) {
                connection.append(FOLDER, mail);
            }
            connection.command("SELECT " + FOLDER); // the server has looked at them all when this is answered
        }
    }

    /**
     * Copies what is held into the inbox, and returns when the server tells those who watch it: Dovecot does so half a second
     * later, lest it tell of each mail by itself. Returns at once when the server tells nobody.
     */
    void release() throws IOException {
        try (ImapConnection watch = ImapConnection.login(server.port(), user)) {
            watch.command("SELECT INBOX");
            boolean isTold = watch.listen();
            copy();
            if (isTold) {
                watch.awaitExists();
            }
        }
    }

    private void copy() throws IOException {
        try (ImapConnection connection = ImapConnection.login(server.port(), user)) {
            connection.command("SELECT " + FOLDER);
            connection.command("UID COPY 1:* INBOX");
        }
    }
}
