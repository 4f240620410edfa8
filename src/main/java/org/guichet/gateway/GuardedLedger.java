package org.guichet.gateway;

import org.guichet.arrival.ArrivalLedger;
import org.guichet.arrival.FreeSpace;
import org.guichet.arrival.LedgerUnavailableException;
import org.guichet.arrival.NewArrival;
import org.guichet.arrival.Receipt;

/** Bean {@code ledger}: the store's ledger, behind a look at the disk. */
public final class GuardedLedger implements ArrivalLedger {

    private final ArrivalLedger ledger;
    private final FreeSpace space;

    GuardedLedger(ArrivalLedger ledger, FreeSpace space) {
        this.ledger = ledger;
        this.space = space;
    }

    @Override
    public Receipt record(NewArrival arrival) {
        space.trouble().ifPresent(why -> {
            throw new LedgerUnavailableException(why, null);
        });
        return ledger.record(arrival);
    }
}
