package org.guichet.arrival;

/** Where doors make arrivals durable. */
public interface ArrivalLedger {

    /**
     * Records raw bytes and transport facts. When this returns, both are fsynced and the source may be told.
     *
     * @throws LedgerUnavailableException when it could not be made durable; the source must be left as it was
     */
    Receipt record(NewArrival arrival);
}
