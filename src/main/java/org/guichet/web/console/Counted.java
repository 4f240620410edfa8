package org.guichet.web.console;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.guichet.arrival.ChannelSources;
import org.guichet.arrival.LedgerUnavailableException;
import org.guichet.store.Reconciliation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The account, which is counted arrival by arrival, and what the sources hold, which asks mail servers. A page shows the last
 * count with its time and has the next one begin behind it; counting takes at most a tenth of the time.
 */
final class Counted {

    private static final Logger LOG = LoggerFactory.getLogger(Counted.class);
    private static final long LEAST_NANOS = 2_000_000_000L;
    private static final int SHARE = 10;

    /** @param at when it was counted */
    record Account(Reconciliation reconciliation, Instant at) {}

    private final ConsoleParts parts;
    private final AtomicBoolean counting = new AtomicBoolean();
    private volatile @Nullable Account account;
    private volatile List<ChannelSources.Untaken> untaken = List.of();
    private volatile long freshUntilNanos;

    Counted(ConsoleParts parts) {
        this.parts = parts;
    }

    /** The first one is waited for. */
    Account account() {
        Account known = account;
        if (known == null) {
            known = count();
            account = known;
            freshUntilNanos = System.nanoTime() - 1;
        }
        if (System.nanoTime() - freshUntilNanos > 0 && counting.compareAndSet(false, true)) {
            Thread next = new Thread(this::next, "guichet-account");
            next.setDaemon(true);
            next.start();
        }
        return known;
    }

    /** As of the last look into the sources; empty before it. */
    List<ChannelSources.Untaken> untaken() {
        return untaken;
    }

    private void next() {
        try {
            long begun = System.nanoTime();
            account = count();
            untaken = parts.sources().look();
            freshUntilNanos = System.nanoTime() + Math.max(LEAST_NANOS, SHARE * (System.nanoTime() - begun));
        } catch (LedgerUnavailableException e) {
            LOG.debug("The account cannot be counted now", e);
        } finally {
            counting.set(false);
        }
    }

    private Account count() {
        return new Account(parts.store().reconcile(), parts.clock().instant());
    }
}
