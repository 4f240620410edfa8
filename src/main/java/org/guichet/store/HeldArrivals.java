package org.guichet.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guichet.arrival.ReasonCode;
import org.guichet.cases.Reference;
import org.jspecify.annotations.Nullable;

/**
 * Arrivals that did not go straight through: those that wait for a cause to pass, those in quarantine and those set
 * aside. Nothing here expires by itself, and nothing changes the raw bytes that came.
 *
 * <p>Every change happens only from the states that it names, writes the arrival's history in the same transaction, and
 * gives false when the arrival was in another state, so that of two deciders one wins. All throw {@link
 * IllegalArgumentException} for an arrival that never came.
 */
public interface HeldArrivals {

    /**
     * No attempt is put off by more. One that seems to be was put off by a clock that was wrong, and is due.
     */
    Duration LONGEST_WAIT = Duration.ofHours(1);

    /** Received arrivals whose next attempt is due, oldest first. */
    List<UUID> due(Instant now, int limit);

    /**
     * An attempt failed for a cause that may pass. The arrival stays received and is not due before {@code next}.
     *
     * @param next at most {@link #LONGEST_WAIT} from now
     */
    boolean postpone(UUID arrivalId, ReasonCode reason, String detail, Instant next);

    /** How often it was tried and when it is tried next; empty for an arrival that never came. */
    Optional<Attempts> attempts(UUID arrivalId);

    /** Those held in this way, newest first; of one channel, or of all when it is null. */
    List<ArrivalStatus> held(HeldState state, @Nullable String channel, int limit, int offset);

    /** The arrival that was given this reference at its door. */
    Optional<UUID> arrivalByReference(Reference reference);

    /** What happened to it, oldest first. Empty for an arrival that went straight through. */
    List<HistoryEntry> history(UUID arrivalId);

    /** Asks for another attempt at once: for one in quarantine, or one that waits. */
    boolean retry(UUID arrivalId, ByHand decided);

    /** Keeps the correction and asks for another attempt: for one in quarantine, or one that waits. */
    boolean correct(UUID arrivalId, NewCorrection correction);

    /** Sets aside what is in quarantine or waits, by the rule {@link #BY_HAND}. */
    boolean setAside(UUID arrivalId, ByHand decided);

    /** Asks for an attempt in which no rule may set it aside: for one that was, unless it was erased. */
    boolean takeBack(UUID arrivalId, ByHand decided);

    /**
     * Asks for another attempt under rules that have changed: for one in quarantine, and for one that a rule set aside.
     * What a person set aside or erased, and what came as the parts that it was split into, stays where it is.
     */
    boolean readAgain(UUID arrivalId, ByHand decided);

    /** The account of every arrival ever taken, from one state of the store. */
    Reconciliation reconcile();

    /** The rule under which a person sets aside. */
    String BY_HAND = "by-hand";
}
