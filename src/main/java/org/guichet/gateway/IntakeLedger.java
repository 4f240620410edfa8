package org.guichet.gateway;

import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.guichet.arrival.ArrivalLedger;
import org.guichet.arrival.LedgerUnavailableException;
import org.guichet.arrival.NewArrival;
import org.guichet.arrival.Receipt;

/** The ledger as the HTTP doors see it: through the intake route, the way of every other channel. */
final class IntakeLedger implements ArrivalLedger {

    private static final String INTAKE = "direct:intake";

    private final ProducerTemplate producer;

    IntakeLedger(ProducerTemplate producer) {
        this.producer = producer;
    }

    @Override
    public Receipt record(NewArrival arrival) {
        try {
            return producer.requestBody(INTAKE, arrival, Receipt.class);
        } catch (CamelExecutionException e) {
            if (e.getCause() instanceof LedgerUnavailableException unavailable) {
                throw unavailable;
            }
            throw new LedgerUnavailableException("the intake route failed", e);
        }
    }
}
