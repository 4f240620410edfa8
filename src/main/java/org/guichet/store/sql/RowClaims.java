package org.guichet.store.sql;

import java.time.Instant;
import java.util.List;
import org.guichet.store.OutboxRow;

/** Which gateway delivers which outbox rows. One thread at a time asks for one subscriber. */
public interface RowClaims {

    /**
     * Takes rows that may go out now, in the order they were written; those of one case without a gap.
     *
     * @param latest a next attempt after it is not waited for
     */
    List<OutboxRow> take(String subscriber, Instant now, Instant latest, int limit);

    /** For marking this row. */
    Guard guard(long position);

    /** What was taken for this subscriber is not worked on any more. */
    void release(String subscriber);
}
