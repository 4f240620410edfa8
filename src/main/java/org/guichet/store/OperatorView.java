package org.guichet.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What people who watch the gateway ask of a store. Every answer comes from an index: it is as fast with a million arrivals as
 * with a hundred.
 */
public interface OperatorView {

    /**
     * When arrivals of this channel were registered, oldest first.
     *
     * @param from inclusive
     * @param until exclusive
     */
    List<Instant> registered(String channel, Instant from, Instant until, int limit);

    /**
     * How many arrivals of this channel were registered in this time.
     *
     * @param from inclusive
     * @param until exclusive
     */
    long count(String channel, Instant from, Instant until);

    /** When the last arrivals of this channel were registered before that moment, newest first. */
    List<Instant> newestBefore(String channel, Instant moment, int limit);

    /** When the last arrival of this channel was registered before that moment. */
    default Optional<Instant> lastBefore(String channel, Instant moment) {
        return newestBefore(channel, moment, 1).stream().findFirst();
    }

    /** What of this channel is received and not yet settled. */
    Backlog backlog(String channel);

    /** The same of all channels, those too whose file is gone. */
    Backlog backlog();

    /** How many are in quarantine, by channel and reason code. */
    List<Figures.Quarantined> quarantined();

    /** A page of those that are held, newest first. */
    List<ArrivalStatus> held(HeldQuery query);

    /** What became of each event of this case for each subscriber, in the order of writing. */
    List<EventDelivery> deliveriesOf(UUID caseId);

    /** Keeps what a person did that concerns no single arrival; what does is in that arrival's history. */
    void note(Act act);

    /** The newest that was noted with this word. */
    Optional<Act> last(String what);

    /** What people did, with arrivals and otherwise, newest first. */
    List<Act> acts(int limit);

    /** @param oldest when the oldest of them was registered; absent when there is none */
    record Backlog(long count, @Nullable Instant oldest) {}
}
