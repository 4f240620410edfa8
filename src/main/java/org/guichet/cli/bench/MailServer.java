package org.guichet.cli.bench;

import java.io.IOException;
import java.nio.file.Path;

/** A local IMAP server in which every user there is asked for has a mailbox. */
interface MailServer extends AutoCloseable {

    String SECRET = "bench";

    /** What the table calls it. */
    String name();

    int port();

    @Override
    void close();

    /**
     * Dovecot where it is installed, which is a process of its own and fast; else the one that {@code demo} uses.
     *
     * @param folder new or empty, for its files
     * @param users who log in
     */
    static MailServer start(Path folder, String... users) throws IOException {
        return DovecotServer.isInstalled() ? DovecotServer.start(folder) : new GreenMailServer(users);
    }
}
