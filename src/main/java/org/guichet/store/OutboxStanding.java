package org.guichet.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one subscriber has not been told.
 *
 * @param waiting rows that will go out by themselves, or once what holds them is retried
 * @param held of those, the ones behind a parked row of the same case
 * @param parked rows that go out only when somebody says so
 * @param oldestWaiting when the oldest waiting row was written
 * @param lastFailure of the rows that are not delivered, why the one tried last failed
 */
public record OutboxStanding(
        String subscriber,
        long waiting,
        long held,
        long parked,
        @Nullable Instant oldestWaiting,
        @Nullable String lastFailure,
        @Nullable Instant lastFailureAt) {

    /** Of a subscriber that has been told everything. */
    public static OutboxStanding clear(String subscriber) {
        return new OutboxStanding(subscriber, 0, 0, 0, null, null, null);
    }
}
