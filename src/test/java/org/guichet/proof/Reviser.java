package org.guichet.proof;

import java.util.List;
import org.guichet.arrival.LedgerUnavailableException;
import org.guichet.cases.Case;
import org.guichet.store.CaseStore;
import org.guichet.store.Cases;
import org.guichet.store.ChangedCase;

/** Changes cases while gateways work on the same database, so that each has several events to be told in order. */
final class Reviser implements AutoCloseable {

    private static final int LAST_REVISION = 3;
    private static final int PAGE = 50;
    private static final int PAUSE_MILLIS = 10;

    private final CaseStore store;
    private final List<String> subscribers;
    private final Thread thread = new Thread(this::work, "proof-reviser");

    private volatile boolean stopped;
    private volatile int revised;
    private volatile RuntimeException defect;

    /** @param store closed with this */
    Reviser(CaseStore store, List<String> subscribers) {
        this.store = store;
        this.subscribers = subscribers;
        thread.start();
    }

    private void work() {
        long after = 0;
        try {
            while (!stopped) {
                after = revise(after);
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (RuntimeException e) {
            defect = e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Each case that it changes comes again behind the others. */
    private long revise(long after) throws InterruptedException {
        long position = after;
        try {
            for (ChangedCase one : store.changedAfter(after, PAGE)) {
                reviseOne(one.newest());
                position = one.position();
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (LedgerUnavailableException e) {
            Thread.sleep(100); // the database is away: tried again
        }
        return position;
    }

    private void reviseOne(Case newest) {
        int revision = newest.identity().revision();
        if (revision < LAST_REVISION) {
            store.revise(Cases.changed(newest, "Changed " + revision + " times."), null, subscribers);
            revised++;
        }
    }

    /** Stops; gives how many revisions it wrote. */
    int stop() throws InterruptedException {
        stopped = true;
        thread.join();
        if (defect != null) {
            throw defect;
        }
        return revised;
    }

    @Override
    public void close() throws InterruptedException {
        stopped = true;
        thread.join();
        store.close();
    }
}
