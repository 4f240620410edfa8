package org.guichet.channel.mailbox;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Duration;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;

/** One login and one open folder. Everything in it is named by UID: sequence numbers change under our hands. */
final class MailboxConnection implements AutoCloseable {

    private final IMAPStore store;
    private final IMAPFolder folder;
    private final Imap imap;
    private final FolderView view;
    private final Abilities server;
    private final Telling telling;
    private final long openedNanos = System.nanoTime();

    private MailboxConnection(IMAPStore store, IMAPFolder folder, CuttableSockets sockets, MailboxSettings settings)
            throws MessagingException {
        this.store = store;
        this.folder = folder;
        this.imap = new Imap(folder, sockets, settings.server().silence());
        this.view = new FolderView(imap);
        this.server = Abilities.of(folder);
        this.telling = new Telling(imap, server, settings.afterSuccess());
    }

    /**
     * @param sockets makes this connection's socket, and lets another thread cut it, also while it is being opened
     * @throws MessagingException also when there is no token to log in with
     */
    static MailboxConnection open(MailboxSettings settings, CuttableSockets sockets) throws MessagingException {
        boolean touches = !(settings.afterSuccess() instanceof AfterSuccess.Keep);
        return open(settings, sockets, touches ? Folder.READ_WRITE : Folder.READ_ONLY);
    }

    /** For who only looks: not even the marks of mail that nobody has seen yet are changed (EXAMINE). */
    static MailboxConnection look(MailboxSettings settings, CuttableSockets sockets) throws MessagingException {
        return open(settings, sockets, Folder.READ_ONLY);
    }

    private static MailboxConnection open(MailboxSettings settings, CuttableSockets sockets, int mode)
            throws MessagingException {
        try {
            return opened(settings, sockets, mode);
        } catch (AuthenticationFailedException e) {
            if (!settings.server().credentials().renew()) {
                throw e;
            }
            return opened(settings, sockets, mode); // the token had run out
        }
    }

    private static MailboxConnection opened(MailboxSettings settings, CuttableSockets sockets, int mode)
            throws MessagingException {
        MailServer server = settings.server();
        String word = word(server);
        Properties properties = server.sessionProperties();
        properties.put("mail." + server.protocol() + ".socketFactory", sockets);
        IMAPStore store = (IMAPStore) Session.getInstance(properties).getStore(server.protocol());
        try {
            store.connect(server.host(), server.port() == 0 ? -1 : server.port(), server.username(), word);
            IMAPFolder folder = (IMAPFolder) store.getFolder(settings.folder());
            folder.open(mode);
            return new MailboxConnection(store, folder, sockets, settings);
        } catch (MessagingException | RuntimeException e) {
            sockets.cut();
            close(store);
            throw e;
        }
    }

    private static String word(MailServer server) throws MessagingException {
        try {
            return server.credentials().word();
        } catch (NoTokenException e) {
            throw new MessagingException("no token", e);
        }
    }

    long uidValidity() throws MessagingException {
        return folder.getUIDValidity();
    }

    /** What is in the folder. */
    FolderView view() {
        return view;
    }

    /** What the folder is told of mail that is durable. */
    Telling telling() {
        return telling;
    }

    /** Has the server look for new mail and speak up, so that neither side takes the connection for dead. */
    void refresh() throws MessagingException {
        imap.run("NOOP", untagged -> {});
    }

    boolean canIdle() {
        return server.idle();
    }

    /** @return whether there is news; see {@link Imap#idle} */
    boolean idle(Duration longest) throws MessagingException {
        return imap.idle(longest);
    }

    Duration age() {
        return Duration.ofNanos(System.nanoTime() - openedNanos);
    }

    @Override
    public void close() {
        close(store);
    }

    private static void close(IMAPStore store) {
        try {
            store.close();
        } catch (MessagingException | RuntimeException e) {
            // Nothing depends on a polite goodbye, and the connection may be lost already.
        }
    }
}
