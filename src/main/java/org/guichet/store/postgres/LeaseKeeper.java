package org.guichet.store.postgres;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.guichet.arrival.LedgerUnavailableException;
import org.guichet.happening.Happening;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Renews leases three times within their length, for as long as the gateway lives. */
final class LeaseKeeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LeaseKeeper.class);

    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "guichet-leases"));

    LeaseKeeper(Duration lease, List<Runnable> renewals) {
        long period = lease.toMillis() / 3;
        timer.scheduleWithFixedDelay(() -> renewals.forEach(this::run), period, period, TimeUnit.MILLISECONDS);
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    private void run(Runnable renewal) {
        try {
            renewal.run();
        } catch (LedgerUnavailableException e) {
            LOG.debug("A lease was not renewed", e); // the writer has said why
        } catch (RuntimeException e) {
            Happening.LEASE_UNRENEWED
                    .in(LOG)
                    .setCause(e)
                    .log("A lease could not be renewed"); // an exception would end the timer
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
