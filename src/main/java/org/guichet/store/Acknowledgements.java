package org.guichet.store;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.guichet.store.Acknowledgement.State;
import org.jspecify.annotations.Nullable;

/**
 * Which cases were acknowledged, and how many times an address was written to of late. Durable, so that neither a restart nor
 * another gateway writes twice or more often than is allowed.
 */
public interface Acknowledgements {

    /** Over which time a limit counts, back from now: midnight is no good moment to begin anew. */
    Duration DAY = Duration.ofHours(24);

    /** What is to be done about a case that is due to be acknowledged. */
    enum Begun {
        /** Send it: for the first time, or again because nobody knows whether it was sent. */
        SEND,
        /** Its acknowledgement has come to its end before. */
        SETTLED,
        /** The address was written to as often as it may be. Nothing was noted. */
        TOO_MANY
    }

    /**
     * Notes, before anything is sent, that a case is about to be acknowledged. What was begun before is not counted again.
     *
     * @param address digest of whom it goes to
     * @param mostADay acknowledgements to this address within {@link #DAY}. With several gateways on one database, each of
     *     them may exceed it by one at the same instant
     */
    Begun begin(UUID caseId, String address, int mostADay);

    /**
     * Notes how it ended; what has ended already stays as it is.
     *
     * @param reason one machine word; absent for what was sent
     */
    void end(UUID caseId, State state, @Nullable String reason);

    /** What became of a case's acknowledgement; empty when there was none to send, or not yet. */
    Optional<Acknowledgement> of(UUID caseId);
}
