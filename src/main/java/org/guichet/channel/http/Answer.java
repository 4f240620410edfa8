package org.guichet.channel.http;

import org.guichet.arrival.Receipt;
import org.guichet.submission.Reading;

/** What the sender is to be told, once the ledger has answered. */
public sealed interface Answer {

    /** It came in and can be read. */
    record Accepted(Receipt receipt) implements Answer {}

    /** It came in and is kept, but it cannot become a case as it is. */
    record Rejected(Receipt receipt, Reading.Unreadable why) implements Answer {}

    /** The same Idempotency-Key came before with other bytes; these are not kept. */
    record KeyReused(Receipt receipt) implements Answer {}
}
