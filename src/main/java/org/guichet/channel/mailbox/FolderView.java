package org.guichet.channel.mailbox;

import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.angus.mail.iap.ByteArray;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FLAGS;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.INTERNALDATE;
import org.eclipse.angus.mail.imap.protocol.Item;
import org.eclipse.angus.mail.imap.protocol.RFC822SIZE;
import org.eclipse.angus.mail.imap.protocol.UID;
import org.eclipse.angus.mail.imap.protocol.UIDSet;
import org.jspecify.annotations.Nullable;

/** What is in the selected folder. Nothing here changes it: bodies are peeked at (RFC 9051 section 6.4.5). */
final class FolderView {

    /** Takes one line of a list. */
    interface Line {
        void take(long uid, Flags flags);
    }

    /** Takes one mail, or piece of one, as it comes. */
    interface Piece {
        void take(Fetched fetched) throws IOException;
    }

    private final Imap imap;

    FolderView(Imap imap) {
        this.imap = imap;
    }

    /**
     * All mails from this UID on. May name the last mail of the folder even when its UID is lower (RFC 9051 section 9).
     */
    void from(long uid, Line each) throws MessagingException {
        fetch(uid + ":*", "(UID FLAGS)", (answer, found) -> {
            FLAGS flags = answer.getItem(FLAGS.class);
            each.take(found, flags == null ? new Flags() : flags);
        });
    }

    /** Those of these mails that still exist. */
    List<Listed> sizes(long[] uids) throws MessagingException {
        List<Listed> there = new ArrayList<>();
        fetch(set(uids), "(UID RFC822.SIZE)", (answer, uid) -> {
            RFC822SIZE size = answer.getItem(RFC822SIZE.class);
            if (size != null) {
                there.add(new Listed(uid, size.size));
            }
        });
        return there;
    }

    /**
     * The first bytes of these mails, in one round trip.
     *
     * @param most of one mail; one that gives so many may have more
     * @param dated also asks when the server got it
     */
    void bodies(long[] uids, int most, boolean dated, Piece each) throws MessagingException {
        String items = "(UID " + (dated ? "INTERNALDATE " : "") + "BODY.PEEK[]<0." + most + ">)";
        fetch(set(uids), items, pieces(each));
    }

    /** A piece of one mail; none when the mail ends before it. */
    void piece(long uid, long offset, int most, Piece each) throws MessagingException {
        fetch(Long.toString(uid), "(UID BODY.PEEK[]<" + offset + "." + most + ">)", pieces(each));
    }

    /** The header of one mail, or the beginning of it. */
    void header(long uid, int most, Piece each) throws MessagingException {
        fetch(Long.toString(uid), "(UID INTERNALDATE BODY.PEEK[HEADER]<0." + most + ">)", pieces(each));
    }

    /** Whether the mailbox has a folder of this very name; wildcards in it are none. */
    boolean hasFolder(String name) throws MessagingException {
        boolean[] there = {false};
        if (name.indexOf('*') < 0 && name.indexOf('%') < 0) {
            imap.run("LIST \"\" " + Telling.quoted(name), untagged -> there[0] |= untagged.keyEquals("LIST"));
        }
        return there[0];
    }

    private static Answer pieces(Piece each) {
        return (answer, uid) -> {
            BODY body = answer.getItem(BODY.class);
            ByteArray bytes = body == null ? null : body.getByteArray();
            if (bytes != null) {
                INTERNALDATE date = answer.getItem(INTERNALDATE.class);
                each.take(new Fetched(
                        uid,
                        date == null || date.getDate() == null
                                ? null
                                : date.getDate().toInstant(),
                        bytes));
            }
        };
    }

    private interface Answer {
        void take(FetchResponse answer, long uid) throws IOException, ProtocolException;
    }

    /** A server may send FETCH answers that nobody asked for, about flags for one: they have no UID. */
    private void fetch(String set, String items, Answer each) throws MessagingException {
        imap.run("UID FETCH " + set + " " + items, untagged -> {
            if (untagged instanceof FetchResponse answer) {
                UID uid = item(answer, UID.class);
                if (uid != null) {
                    each.take(answer, uid.uid);
                }
            }
        });
    }

    private static <T extends Item> @Nullable T item(FetchResponse answer, Class<T> type) {
        return answer.getItem(type);
    }

    private static String set(long[] uids) {
        return UIDSet.toString(UIDSet.createUIDSets(uids));
    }
}
