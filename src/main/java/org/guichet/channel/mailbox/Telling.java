package org.guichet.channel.mailbox;

import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.imap.protocol.BASE64MailboxEncoder;
import org.eclipse.angus.mail.imap.protocol.UIDSet;

/** Tells the mailbox that mail is durable: many mails in one command, each by its UID. */
final class Telling {

    /** What we took, for every program that looks into the mailbox. A keyword (RFC 9051 section 2.3.2). */
    static final String TAKEN = "$GuichetTaken";

    private final Imap imap;
    private final Abilities server;
    private final AfterSuccess afterSuccess;

    Telling(Imap imap, Abilities server, AfterSuccess afterSuccess) {
        this.imap = imap;
        this.server = server;
        this.afterSuccess = afterSuccess;
    }

    /** Does with these mails what the channel says. One that is gone meanwhile is passed over (RFC 9051 section 6.4.9). */
    void taken(long[] uids) throws MessagingException {
        String set = UIDSet.toString(UIDSet.createUIDSets(uids));
        if (afterSuccess instanceof AfterSuccess.Flag) {
            flag(set);
        } else if (afterSuccess instanceof AfterSuccess.Delete) {
            delete(set);
        } else if (afterSuccess instanceof AfterSuccess.Move move) {
            move(set, quoted(move.folder()));
        }
    }

    /** Marks mails that must stay whatever the channel says: not all of them is here. */
    void takenInPart(long[] uids) throws MessagingException {
        if (afterSuccess instanceof AfterSuccess.Delete) {
            flag(UIDSet.toString(UIDSet.createUIDSets(uids)));
        } else {
            taken(uids);
        }
    }

    private void flag(String set) throws MessagingException {
        run("UID STORE " + set + " +FLAGS.SILENT (\\Seen" + (server.keywords() ? " " + TAKEN : "") + ")");
    }

    private void delete(String set) throws MessagingException {
        run("UID STORE " + set + " +FLAGS.SILENT (\\Deleted)");
        if (server.uidPlus()) {
            run("UID EXPUNGE " + set);
        }
    }

    private void move(String set, String folder) throws MessagingException {
        if (server.move()) {
            run("UID MOVE " + set + " " + folder);
        } else {
            run("UID COPY " + set + " " + folder);
            delete(set);
        }
    }

    private void run(String command) throws MessagingException {
        imap.run(command, untagged -> {});
    }

    /** RFC 3501 section 5.1.3: modified UTF-7; the rest is a quoted string (section 4.3). */
    static String quoted(String folder) {
        String encoded = BASE64MailboxEncoder.encode(folder);
        return '"' + encoded.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
