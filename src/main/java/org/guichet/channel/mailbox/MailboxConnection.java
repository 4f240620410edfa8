package org.guichet.channel.mailbox;

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
        this.imap = new Imap(folder, sockets, settings.silence());
        this.view = new FolderView(imap);
        this.server = Abilities.of(folder);
        this.telling = new Telling(imap, server, settings.afterSuccess());
    }

    /**
     * @param sockets makes this connection's socket, and lets another thread cut it, also while it is being opened
     */
    static MailboxConnection open(MailboxSettings settings, CuttableSockets sockets) throws MessagingException {
        Properties properties = settings.sessionProperties();
        properties.put("mail." + settings.protocol() + ".socketFactory", sockets);
        IMAPStore store = (IMAPStore) Session.getInstance(properties).getStore(settings.protocol());
        try {
            int port = settings.port() == 0 ? -1 : settings.port();
            store.connect(settings.host(), port, settings.username(), settings.password());
            IMAPFolder folder = (IMAPFolder) store.getFolder(settings.folder());
            boolean touches = !(settings.afterSuccess() instanceof AfterSuccess.Keep);
            folder.open(touches ? Folder.READ_WRITE : Folder.READ_ONLY);
            return new MailboxConnection(store, folder, sockets, settings);
        } catch (MessagingException | RuntimeException e) {
            sockets.cut();
            close(store);
            throw e;
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
