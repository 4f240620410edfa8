package org.guichet.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What subscribers are still to be told, one row for each event and subscriber. A row waits, is parked or is delivered;
 * it is never removed. Within one case and subscriber, rows go out in the order they were written: one that waits for its
 * next attempt or is parked holds those after it, and no row of another case.
 */
public interface Outbox {

    /** Rows that wait for this subscriber, in the order they were written, whether they may go out now or not. */
    List<OutboxRow> undelivered(String subscriber, int limit);

    /**
     * Rows that may go out now, in the order they were written; those of one case without a gap. No other gateway is given
     * them, nor any row of their cases for this subscriber, until they are marked or released, or this gateway stops.
     *
     * @param longestWait of any next attempt. One that is further away comes from a clock that was set back, and is not
     *     waited for
     */
    List<OutboxRow> due(String subscriber, Instant now, Duration longestWait, int limit);

    /** Does nothing for rows that {@link #due} gave here and that another gateway has taken over since. */
    void markDelivered(List<Long> positions);

    /**
     * Counts attempts that failed, and puts off the next ones. Rows that do not wait any more, or that another gateway has
     * taken over, stay as they are.
     */
    void markFailed(List<FailedAttempt> attempts);

    /** This gateway does not work on any row of the subscriber for now: what it holds is free for others at once. */
    void release(String subscriber);

    /** The subscriber as a whole cannot be reached: for every row that waits, the time to parking runs from now on. */
    void markStalled(String subscriber, Instant now);

    /**
     * Parks the rows that have been failing since this time or longer.
     *
     * @return how many
     */
    int park(String subscriber, Instant failingSince, Instant now);

    /**
     * Makes every parked row wait again, as if it had never failed. Who asked is noted in the same transaction, where there
     * was something to do.
     *
     * @param by who asked
     * @return how many
     */
    int retryParked(String subscriber, String by);

    /**
     * The same with one event alone; behind an older parked row of its case it waits for that one.
     *
     * @return false when it is not parked
     */
    boolean retryParked(String subscriber, UUID eventId, String by);

    /**
     * Makes every delivered or parked row wait again whose event was written in this time, many in one transaction. Who asked
     * is noted in the first of them.
     *
     * @param from inclusive
     * @param until exclusive
     * @param by who asked
     * @return how many
     */
    int replay(String subscriber, Instant from, Instant until, String by);

    /** One line per subscriber for whom anything waits or is parked, by name. */
    List<OutboxStanding> standings();

    /** Parked rows, oldest first. */
    List<ParkedRow> parked(String subscriber, int limit);
}
