package org.guichet.channel.http;

import java.io.IOException;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Where HTTP ends: as a processor it makes the request an arrival for the ledger, and then it knows what to answer. */
public interface Door extends Processor {

    /** What to tell the sender, once the exchange's body is the ledger's {@link org.guichet.arrival.Receipt}. */
    Answer answer(Exchange exchange) throws IOException;
}
