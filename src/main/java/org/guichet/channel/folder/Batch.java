package org.guichet.channel.folder;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.guichet.channel.folder.FileTaking.Outcome;

/** The files of one look, each on whatever thread is free. Once the gateway takes nothing, the rest is left. */
final class Batch {

    private final FileTaking taking;
    private final Stuck stuck;
    private final FolderLog log;
    private final AtomicInteger taken = new AtomicInteger();
    private volatile boolean heldBack;

    Batch(FileTaking taking, Stuck stuck, FolderLog log) {
        this.taking = taking;
        this.stuck = stuck;
        this.log = log;
    }

    List<Callable<Void>> tasks(List<Found> files) {
        return files.stream().map(this::task).toList();
    }

    int taken() {
        return taken.get();
    }

    boolean isHeldBack() {
        return heldBack;
    }

    private Callable<Void> task(Found file) {
        return () -> {
            if (!heldBack) {
                finish(file, stuck.isDurable(file) ? taking.moveAway(file) : taking.take(file));
            }
            return null;
        };
    }

    private void finish(Found file, Outcome outcome) {
        boolean news = false;
        switch (outcome) {
            case TAKEN, CHANGED -> stuck.remove(file.path());
            case NOT_MOVED -> news = stuck.add(file, true);
            case NOT_A_FILE, UNREADABLE, REFUSED -> news = stuck.add(file, false);
            case HELD_BACK -> {
                heldBack = true;
                news = stuck.add(
                        file, false); // should this one alone be too large for the disk, the next look passes it
            }
        }
        taken.addAndGet(outcome == Outcome.TAKEN ? 1 : 0);
        log.outcome(file, outcome, news);
    }
}
