package org.guichet.gateway;

import org.guichet.arrival.ArrivalLedger;
import org.guichet.arrival.FreeSpace;
import org.guichet.arrival.LedgerUnavailableException;
import org.guichet.arrival.NewArrival;
import org.guichet.arrival.Receipt;
import org.guichet.happening.Happening;
import org.guichet.happening.TraceContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/** Bean {@code ledger}: the store's ledger, behind a look at the disk; every arrival passes here. */
public final class GuardedLedger implements ArrivalLedger {

    private static final Logger LOG = LoggerFactory.getLogger(GuardedLedger.class);

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
        Receipt receipt = ledger.record(arrival);
        tell(arrival, receipt);
        return receipt;
    }

    private static void tell(NewArrival arrival, Receipt receipt) {
        LoggingEventBuilder event = Happening.ARRIVAL_RECEIVED
                .ofArrival(LOG, receipt.arrivalId(), arrival.channel())
                .addKeyValue("bytes", arrival.content().size())
                .addKeyValue("repeated", receipt.repeated());
        arrival.facts()
                .detail(TraceContext.HEADER)
                .flatMap(TraceContext::parse)
                .map(caller -> event.addKeyValue("caller_trace_id", caller.traceId()))
                .orElse(event)
                .log(
                        "{} arrival {} is durable{}",
                        arrival.channel(),
                        receipt.arrivalId(),
                        receipt.repeated() ? " already: it came again" : "");
    }
}
