package org.guichet.delivery;

import java.util.List;
import org.guichet.store.OutboxRow;

/**
 * A downstream system. It is called by one thread at a time, with its own rows only, and may take its time: no other
 * subscriber waits for it.
 *
 * <p>A row may be delivered again: after a crash between sending and marking, the next gateway sends it once more, with
 * the same event id.
 */
public interface Subscriber extends AutoCloseable {

    /** As configured; the outbox knows the subscriber by it, so a rename starts a new subscriber. */
    String name();

    /**
     * Delivers rows, in order per case. When this returns, those named as delivered are safe with the other side.
     *
     * @param rows at least one, oldest first
     * @return what was delivered, and why the rest was not. A failure that is expected downstream is a value, not an
     *     exception
     */
    Delivery deliver(List<OutboxRow> rows);

    /** How many rows it is handed at most; they are marked as delivered together. */
    default int batch() {
        return 100;
    }

    /** Gives back what it holds; nothing is delivered after. */
    @Override
    default void close() {}
}
