package org.guichet.channel.folder;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Files that could not be taken, or were taken and could not be moved away. They stay; each is tried again later, twice as
 * long each time, so that they cost the others nothing. Forgotten with the process: the ledger knows what was taken.
 */
final class Stuck {

    private static final long FIRST_NANOS = 1_000_000_000L;
    private static final long LONGEST_NANOS = 30 * FIRST_NANOS;
    /** Beyond it the one that got stuck first is forgotten, and merely tried sooner. */
    private static final int MOST = 50_000;

    private record Entry(Found file, boolean durable, long waitNanos, long untilNanos) {}

    private final Map<Path, Entry> entries = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Path, Entry> eldest) {
            return size() > MOST;
        }
    };

    /** @return whether it is news: this file was not stuck before */
    synchronized boolean add(Found file, boolean durable) {
        Entry known = same(file);
        long wait = known == null ? FIRST_NANOS : Math.min(2 * known.waitNanos(), LONGEST_NANOS);
        entries.put(file.path(), new Entry(file, durable, wait, System.nanoTime() + wait));
        return known == null;
    }

    synchronized void remove(Path path) {
        entries.remove(path);
    }

    synchronized boolean isWaiting(Path path) {
        Entry entry = entries.get(path);
        return entry != null && System.nanoTime() - entry.untilNanos() < 0;
    }

    /** Whether the ledger has this very file, so that it only remains to be moved away. */
    synchronized boolean isDurable(Found file) {
        Entry known = same(file);
        return known != null && known.durable();
    }

    private @Nullable Entry same(Found file) {
        Entry entry = entries.get(file.path());
        return entry != null && entry.file().isSameFile(file) ? entry : null;
    }
}
