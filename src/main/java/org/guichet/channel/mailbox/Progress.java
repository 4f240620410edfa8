package org.guichet.channel.mailbox;

import java.util.TreeSet;

/**
 * How far this process has come in a folder. Only saves work: the ledger decides what was taken, so forgetting it all at a
 * restart costs a second offer and nothing else. Thread-safe: who counts what waits looks at it too.
 */
final class Progress {

    private long uidValidity = -1;
    private long highest;
    private final TreeSet<Long> again = new TreeSet<>();

    /** A changed UIDVALIDITY (RFC 9051 section 2.3.1.1) makes every UID a new one. */
    synchronized void open(long folderUidValidity) {
        if (uidValidity != folderUidValidity) {
            uidValidity = folderUidValidity;
            highest = 0;
            again.clear();
        }
    }

    synchronized long uidValidity() {
        return uidValidity;
    }

    synchronized long firstUnknown() {
        return highest + 1;
    }

    synchronized boolean isKnown(long uid) {
        return uid <= highest;
    }

    /** Whether this process knows that the mail with this UID was taken. */
    synchronized boolean isTaken(long folderUidValidity, long uid) {
        return folderUidValidity == uidValidity && uid <= highest && !again.contains(uid);
    }

    synchronized void taken(long uid) {
        highest = Math.max(highest, uid);
        again.remove(uid);
    }

    /** It could not be taken: offered again at the next look, and those after it are not held up. */
    synchronized void failed(long uid) {
        highest = Math.max(highest, uid);
        again.add(uid);
    }

    /** It is in the mailbox no more. */
    synchronized void gone(long uid) {
        again.remove(uid);
    }

    synchronized long[] again() {
        return again.stream().mapToLong(Long::longValue).toArray();
    }
}
