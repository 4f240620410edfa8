package org.guichet.channel.mailbox;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * How far this process has come in a folder. Only saves work: the ledger decides what was taken, so forgetting it all at a
 * restart costs a second offer and nothing else. Thread-safe: who counts what waits looks at it too.
 */
final class Progress {

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    /** A mail that is to be taken: how often it failed by itself, and when it is due again. */
    private record Try(int strikes, long dueNanos) {
        private static final Try FIRST = new Try(0, 0);
    }

    private final Duration firstWait;
    private final TreeMap<Long, Try> open = new TreeMap<>();
    private final TreeSet<Long> untold = new TreeSet<>();
    private final TreeSet<Long> untoldInPart = new TreeSet<>();
    private long uidValidity = -1;
    private long highest;

    /** @param firstWait after a mail failed a second time; it doubles, up to 5 minutes */
    Progress(Duration firstWait) {
        this.firstWait = firstWait;
    }

    /** A changed UIDVALIDITY (RFC 9051 section 2.3.1.1) makes every UID a new one. */
    synchronized void open(long folderUidValidity) {
        if (uidValidity != folderUidValidity) {
            uidValidity = folderUidValidity;
            highest = 0;
            open.clear();
            untold.clear();
            untoldInPart.clear();
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

    /** Whether this process knows that the mail with this UID need not be taken. */
    synchronized boolean isTaken(long folderUidValidity, long uid) {
        return folderUidValidity == uidValidity && uid <= highest && !open.containsKey(uid);
    }

    /** It is to be taken: not forgotten when the line breaks now. */
    synchronized void begun(long uid) {
        highest = Math.max(highest, uid);
        open.putIfAbsent(uid, Try.FIRST);
    }

    /** It need not be taken: it was before, or is gone. */
    synchronized void done(long uid) {
        highest = Math.max(highest, uid);
        open.remove(uid);
    }

    /** It is durable; the mailbox is still to be told. */
    synchronized void taken(long uid, boolean inPart) {
        done(uid);
        (inPart ? untoldInPart : untold).add(uid);
    }

    /** It could not be taken, by its own fault as it seems: from now on it is taken alone, so that it holds up no other. */
    synchronized void struck(long uid) {
        Try before = open.getOrDefault(uid, Try.FIRST);
        Duration wait =
                before.strikes == 0 ? Duration.ZERO : firstWait.multipliedBy(1L << Math.min(before.strikes - 1, 20));
        Duration bounded = wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
        highest = Math.max(highest, uid);
        open.put(uid, new Try(before.strikes + 1, System.nanoTime() + bounded.toNanos()));
    }

    synchronized int strikes(long uid) {
        return open.getOrDefault(uid, Try.FIRST).strikes;
    }

    /** Mails that were begun and are innocent of what broke: they may be taken together. */
    synchronized long[] together() {
        return open(tried -> tried.strikes == 0);
    }

    /** Mails that failed before and are due, each to be taken alone. */
    synchronized long[] alone() {
        long now = System.nanoTime();
        return open(tried -> tried.strikes > 0 && tried.dueNanos - now <= 0);
    }

    private long[] open(Predicate<Try> wanted) {
        return open.entrySet().stream()
                .filter(entry -> wanted.test(entry.getValue()))
                .mapToLong(Map.Entry::getKey)
                .toArray();
    }

    /** How many are to be taken still. */
    synchronized int waiting() {
        return open.size();
    }

    /** At most so many mails that the mailbox is to be told of. */
    synchronized long[] untold(int most, boolean inPart) {
        return (inPart ? untoldInPart : untold)
                .stream().limit(most).mapToLong(Long::longValue).toArray();
    }

    synchronized void told(long[] uids) {
        for (long uid : uids) {
            untold.remove(uid);
            untoldInPart.remove(uid);
        }
    }
}
