package org.guichet.web;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.guichet.arrival.LedgerUnavailableException;
import org.guichet.cases.Case;
import org.guichet.happening.Happening;
import org.guichet.store.CaseStore;
import org.guichet.store.CustomerIndex;
import org.guichet.store.CustomerTerms;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds a customer among earlier cases, by number, phone, name or address. The index is brought up to date by a thread that
 * begins when somebody first needs it and ends when it is done, so a gateway without a counter pays nothing. Thread-safe.
 */
final class CustomerSearch {

    private static final Logger LOG = LoggerFactory.getLogger(CustomerSearch.class);

    /** Shown at once: more are told apart by typing more. */
    static final int MOST_SHOWN = 8;

    /** All desks of a gateway together: people, not programs that read everybody out. */
    private static final int MOST_A_MINUTE = 120;

    private static final int PAGE = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final CaseStore store;
    private final CaseFinder finder;
    private final LongSupplier nanos;
    private final Deque<Long> searches = new ArrayDeque<>();
    private final AtomicBoolean busy = new AtomicBoolean();

    /** @param nanos a clock that only runs forward */
    CustomerSearch(CaseStore store, LongSupplier nanos) {
        this.store = store;
        this.finder = new CaseFinder(store);
        this.nanos = nanos;
    }

    /**
     * What was found.
     *
     * @param more whether there are cases beside those
     * @param complete false while the index is still being made
     */
    record Found(List<Case> cases, boolean more, boolean complete) {
        Found {
            cases = List.copyOf(cases);
        }
    }

    /** Whether another search may be made now; counts it. */
    synchronized boolean mayAsk() {
        long now = nanos.getAsLong();
        while (!searches.isEmpty()
                && now - searches.peek() > Duration.ofMinutes(1).toNanos()) {
            searches.poll();
        }
        return searches.size() < MOST_A_MINUTE && searches.add(now);
    }

    /** Empty when what was typed is too short or too long to tell anybody. */
    Optional<Found> find(String typed) {
        Optional<Case> named = typed.length() > CustomerTerms.LONGEST ? Optional.empty() : finder.find(typed.strip());
        if (named.isPresent()) {
            return Optional.of(new Found(List.of(named.get()), false, true));
        }
        return CustomerTerms.wanted(typed).map(this::find);
    }

    private Found find(CustomerTerms.Wanted wanted) {
        boolean complete = awaitUpToDate();
        List<Case> cases = store.customers().find(wanted).stream()
                .limit(MOST_SHOWN + 1L)
                .flatMap(id -> store.caseById(id).stream())
                .filter(found -> !found.isTombstone())
                .toList();
        return new Found(cases.stream().limit(MOST_SHOWN).toList(), cases.size() > MOST_SHOWN, complete);
    }

    /** The case that a page was asked to be filled from. */
    Optional<Case> known(String reference) {
        return finder.find(reference).filter(found -> !found.isTombstone());
    }

    /** Brings the index up to date in the background, unless that is being done. */
    void prepare() {
        if (busy.compareAndSet(false, true)) {
            Thread thread = new Thread(this::catchUp, "guichet-customers");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void catchUp() {
        try {
            CustomerIndex index = store.customers();
            int taken = index.catchUp(PAGE);
            while (taken > 0) {
                taken = index.catchUp(PAGE);
            }
        } catch (LedgerUnavailableException e) {
            Happening.STORE_DOWN
                    .in(LOG)
                    .log("Customers of new cases are not found yet: {}. The next search tries again", e.getMessage());
        } finally {
            busy.set(false);
        }
    }

    private boolean awaitUpToDate() {
        prepare();
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (busy.get() && System.nanoTime() < end) {
                Thread.sleep(10);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return !busy.get();
    }
}
