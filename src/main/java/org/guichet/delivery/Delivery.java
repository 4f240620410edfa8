package org.guichet.delivery;

import java.time.Duration;
import java.util.List;
import org.guichet.store.OutboxRow;
import org.jspecify.annotations.Nullable;

/**
 * What became of the rows handed to a subscriber. Rows that are in none of the three were not tried, and are handed over
 * again.
 *
 * @param delivered outbox positions that are safe with the other side
 * @param refused rows that failed while the subscriber as such was there: others may get through
 * @param failure why nothing can be delivered for the time being; absent when something can
 */
public record Delivery(
        List<Long> delivered,
        List<Refusal> refused,
        @Nullable Failure failure) {

    public Delivery {
        delivered = List.copyOf(delivered);
        refused = List.copyOf(refused);
    }

    /** Nothing was refused for its own sake. */
    public Delivery(List<Long> delivered, @Nullable Failure failure) {
        this(delivered, List.of(), failure);
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
     * Why one row did not arrive.
     *
     * @param reason one sentence for an operator. Never a body, an address or a secret
     */
    public record Refusal(long position, String reason) {}

    /**
     * Why rows did not arrive.
     *
     * @param reason one sentence for an operator. Never a body, an address or a secret
     * @param retryAfter the earliest time that the other side asked for, if it did
     */
    public record Failure(String reason, @Nullable Duration retryAfter) {}
}
