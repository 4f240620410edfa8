package org.guichet.arrival;

import java.util.Set;
import java.util.function.Consumer;

/** Where doors make arrivals durable. */
public interface ArrivalLedger {

    /**
     * Records raw bytes and transport facts. When this returns, both are fsynced and the source may be told.
     *
     * @throws LedgerUnavailableException when it could not be made durable; the source must be left as it was
     */
    Receipt record(NewArrival arrival);

    /**
     * For doors that know the beginning of a source key before they have the bytes, and would spare themselves these. Not
     * knowing costs only a second offer, so a ledger may know nothing.
     *
     * @param beginnings of source keys, each up to and with the separator before the last part
     * @return those with which the source key of a durable arrival of this channel begins
     * @throws LedgerUnavailableException when it cannot be asked
     */
    default Set<String> knownBeginnings(String channel, Set<String> beginnings) {
        return Set.of();
    }

    /**
     * For doors whose source may give new names to what it has: every source key of this channel that begins so, in any
     * order. A ledger may give none.
     *
     * @param beginning up to and with a separator
     * @throws LedgerUnavailableException when it cannot be asked
     */
    default void sourceKeys(String channel, String beginning, Consumer<String> each) {}
}
