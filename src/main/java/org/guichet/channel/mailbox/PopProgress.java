package org.guichet.channel.mailbox;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What this process knows of the mails in a drop, by the server's names for them. Only saves work: the ledger decides what
 * was taken. Thread-safe: who counts what waits looks at it too.
 */
final class PopProgress {

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private record Try(int strikes, long dueNanos) {}

    private final Duration firstWait;
    private final Set<String> durable = new HashSet<>();
    private final Set<String> staying = new HashSet<>();
    private final Map<String, Try> failed = new HashMap<>();
    private int listed;

    /** @param firstWait after a mail failed a second time; it doubles, up to 5 minutes */
    PopProgress(Duration firstWait) {
        this.firstWait = firstWait;
    }

    /** What the drop holds now; everything else is forgotten. */
    synchronized void sees(Collection<String> names) {
        Set<String> there = new HashSet<>(names);
        durable.retainAll(there);
        staying.retainAll(there);
        failed.keySet().retainAll(there);
        listed = there.size();
    }

    synchronized boolean isDurable(String name) {
        return durable.contains(name);
    }

    /** Whether it is not to be deleted, since not all of it is here. */
    synchronized boolean stays(String name) {
        return staying.contains(name);
    }

    synchronized void taken(String name, boolean inPart) {
        durable.add(name);
        failed.remove(name);
        if (inPart) {
            staying.add(name);
        }
    }

    /** It could not be taken, by its own fault as it seems. */
    synchronized void struck(String name) {
        int strikes = strikes(name);
        Duration wait = strikes == 0 ? Duration.ZERO : firstWait.multipliedBy(1L << Math.min(strikes - 1, 20));
        Duration bounded = wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
        failed.put(name, new Try(strikes + 1, System.nanoTime() + bounded.toNanos()));
    }

    synchronized int strikes(String name) {
        Try known = failed.get(name);
        return known == null ? 0 : known.strikes();
    }

    synchronized boolean isDue(String name) {
        Try known = failed.get(name);
        return known == null || known.dueNanos() - System.nanoTime() <= 0;
    }

    /** How many failed and are offered again. */
    synchronized int waiting() {
        return failed.size();
    }

    /** How many of those seen last are not known to be durable. */
    synchronized long untaken() {
        return listed - durable.size();
    }
}
