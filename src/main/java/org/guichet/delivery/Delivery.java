package org.guichet.delivery;

import java.time.Duration;
import java.util.List;
import org.guichet.store.OutboxRow;
import org.jspecify.annotations.Nullable;

/**
 * What became of the rows handed to a subscriber.
 *
 * @param delivered outbox positions that are safe with the other side
 * @param failure why the others are not; absent when there are none
 */
public record Delivery(List<Long> delivered, @Nullable Failure failure) {

    public Delivery {
        delivered = List.copyOf(delivered);
    }

    /** Every row arrived. */
    public static Delivery ofAll(List<OutboxRow> rows) {
        return new Delivery(rows.stream().map(OutboxRow::position).toList(), null);
    }

    /** No row is known to have arrived. */
    public static Delivery failed(String reason) {
        return new Delivery(List.of(), new Failure(reason, null));
    }

    /**
     * Why rows did not arrive.
     *
     * @param reason one sentence for an operator. Never a body, an address or a secret
     * @param retryAfter the earliest time that the other side asked for, if it did
     */
    public record Failure(String reason, @Nullable Duration retryAfter) {}
}
