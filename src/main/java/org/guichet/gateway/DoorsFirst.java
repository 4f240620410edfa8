package org.guichet.gateway;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.guichet.arrival.ArrivalLedger;
import org.guichet.arrival.NewArrival;
import org.guichet.arrival.Receipt;
import org.guichet.cases.ChannelKind;

/**
 * The ledger as the doors have it: it knows how many senders wait for it. While many do, normalizing lets them
 * go first, since a sender waits and a durable arrival does not mind. It never stops for that: each arrival is held up for
 * {@link #LONGEST} at most, so two workers do over a hundred arrivals a second in any rush, and what comes faster waits in
 * the ledger until the rush is over.
 */
final class DoorsFirst implements ArrivalLedger {

    /** A folder and a person with a form are no rush. A mailbox offers sixteen mails at once, and nobody waits for it. */
    private static final int RUSH = 4;

    private static final long LONGEST = TimeUnit.MILLISECONDS.toNanos(15);
    private static final long LOOK = TimeUnit.MICROSECONDS.toNanos(500);

    private final ArrivalLedger ledger;
    private final AtomicInteger senders = new AtomicInteger();

    DoorsFirst(ArrivalLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Receipt record(NewArrival arrival) {
        return arrival.kind() == ChannelKind.EMAIL ? ledger.record(arrival) : counted(arrival);
    }

    private Receipt counted(NewArrival arrival) {
        senders.incrementAndGet();
        try {
            return ledger.record(arrival);
        } finally {
            senders.decrementAndGet();
        }
    }

    /** Whether many senders wait. */
    boolean isRush() {
        return senders.get() >= RUSH;
    }

    /** Returns when there is no rush at the doors, or after a short while. An interrupt ends the wait and stays set. */
    void giveWay() {
        long until = System.nanoTime() + LONGEST;
        while (isRush() && System.nanoTime() < until && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(LOOK);
        }
    }
}
