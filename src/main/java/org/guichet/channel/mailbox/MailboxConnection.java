package org.guichet.channel.mailbox;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.UIDFolder;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;

/**
 * One login and one open folder. Messages are only touched through the folder that listed them: a folder that was closed
 * and opened again may give their sequence numbers to other mail.
 */
final class MailboxConnection implements AutoCloseable {

    /** What we took, for every program that looks into the mailbox. A keyword (RFC 9051 section 2.3.2). */
    static final String TAKEN = "$GuichetTaken";

    private final IMAPStore store;
    private final IMAPFolder folder;
    private final AfterSuccess afterSuccess;

    private MailboxConnection(IMAPStore store, IMAPFolder folder, AfterSuccess afterSuccess) {
        this.store = store;
        this.folder = folder;
        this.afterSuccess = afterSuccess;
    }

    static MailboxConnection open(MailboxSettings settings) throws MessagingException {
        Session session = Session.getInstance(settings.sessionProperties());
        IMAPStore store = (IMAPStore) session.getStore(settings.protocol());
        try {
            int port = settings.port() == 0 ? -1 : settings.port();
            store.connect(settings.host(), port, settings.username(), settings.password());
            IMAPFolder folder = (IMAPFolder) store.getFolder(settings.folder());
            boolean touches = !(settings.afterSuccess() instanceof AfterSuccess.Keep);
            folder.open(touches ? Folder.READ_WRITE : Folder.READ_ONLY);
            return new MailboxConnection(store, folder, settings.afterSuccess());
        } catch (MessagingException | RuntimeException e) {
            close(store);
            throw e;
        }
    }

    long uidValidity() throws MessagingException {
        return folder.getUIDValidity();
    }

    /** All messages from this UID on, their UIDs and flags in one round trip. */
    Message[] from(long uid) throws MessagingException {
        Message[] messages = folder.getMessagesByUID(uid, UIDFolder.LASTUID);
        return prefetched(messages);
    }

    /** Those of these UIDs that still exist. */
    Message[] byUids(long[] uids) throws MessagingException {
        Message[] found = folder.getMessagesByUID(uids);
        return prefetched(java.util.Arrays.stream(found)
                .filter(java.util.Objects::nonNull)
                .toArray(Message[]::new));
    }

    private Message[] prefetched(Message[] messages) throws MessagingException {
        jakarta.mail.FetchProfile profile = new jakarta.mail.FetchProfile();
        profile.add(UIDFolder.FetchProfileItem.UID);
        profile.add(jakarta.mail.FetchProfile.Item.FLAGS);
        profile.add(IMAPFolder.FetchProfileItem.INTERNALDATE);
        folder.fetch(messages, profile);
        return messages;
    }

    long uid(Message message) throws MessagingException {
        return folder.getUID(message);
    }

    /** The mail is durable: does what the channel says with it. */
    void taken(Message message) throws MessagingException {
        if (afterSuccess instanceof AfterSuccess.Flag) {
            message.setFlags(takenFlags(), true);
        } else if (afterSuccess instanceof AfterSuccess.Delete) {
            message.setFlag(Flags.Flag.DELETED, true);
            expunge(message);
        } else if (afterSuccess instanceof AfterSuccess.Move move) {
            move(message, store.getFolder(move.folder()));
        }
    }

    private Flags takenFlags() {
        Flags flags = new Flags(Flags.Flag.SEEN);
        Flags permanent = folder.getPermanentFlags();
        if (permanent != null && (permanent.contains(Flags.Flag.USER) || permanent.contains(TAKEN))) {
            flags.add(TAKEN);
        }
        return flags;
    }

    private void move(Message message, Folder target) throws MessagingException {
        Message[] one = {message};
        if (store.hasCapability("MOVE")) {
            folder.moveMessages(one, target);
        } else {
            folder.copyMessages(one, target);
            message.setFlag(Flags.Flag.DELETED, true);
            expunge(message);
        }
    }

    /** Without UIDPLUS (RFC 4315) an expunge takes everybody's deleted mail: it is left to the server's owner. */
    private void expunge(Message message) throws MessagingException {
        if (store.hasCapability("UIDPLUS")) {
            folder.expunge(new Message[] {message});
        }
    }

    @Override
    public void close() {
        try {
            if (folder.isOpen()) {
                folder.close(false);
            }
        } catch (MessagingException | IllegalStateException e) {
            // The connection is lost already; the store is closed below in any case.
        } finally {
            close(store);
        }
    }

    private static void close(IMAPStore store) {
        try {
            store.close();
        } catch (MessagingException e) {
            // Nothing depends on a polite goodbye.
        }
    }
}
