package org.guichet.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.ArrivalLedger;
import org.guichet.arrival.ArrivalPart;
import org.guichet.arrival.ReasonCode;
import org.guichet.arrival.Receipt;
import org.guichet.arrival.SourceLeases;
import org.guichet.arrival.StackSide;
import org.guichet.cases.Case;
import org.guichet.cases.Reference;
import org.jspecify.annotations.Nullable;

/**
 * Arrivals, cases, contacts and outbox behind one contract; every implementation passes the same contract suite. All
 * methods are safe for use by several threads; a failure of the store itself is a {@link
 * org.guichet.arrival.LedgerUnavailableException}.
 */
public interface CaseStore extends ArrivalLedger, Archive, HeldArrivals, Erasures, AutoCloseable {

    // Arrivals

    Optional<Arrival> arrival(UUID id);

    /** Arrivals still in state {@code received}, oldest first. */
    List<UUID> pending(int limit);

    /** What came last, newest first, for people. */
    List<ArrivalStatus> newestArrivals(int limit, int offset);

    /** One line per channel: how its arrivals ended. */
    List<ChannelCount> counts();

    /**
     * The first arrival of this channel that brought the same file under another name.
     *
     * @return empty when there is none, or the arrival is no file that came by itself
     */
    Optional<ArrivalStatus> sameFile(Arrival arrival);

    // What became of them; each changes the arrival's state in the same transaction, and does nothing when the arrival
    // is no longer in state received

    /**
     * Stores revision 1 of a case, its contact and one outbox row per subscriber.
     *
     * @return false when nothing was stored: the arrival was settled before, or its very mail is a contact of a case
     *     already, see {@link MailIndex#caseOf}
     */
    default boolean register(Case opened, UUID arrivalId, List<String> subscribers) {
        return register(opened, arrivalId, subscribers, null);
    }

    /**
     * As {@link #register(Case, UUID, List)}, and in the same transaction a case that was forked from it, with an arrival,
     * a reference and outbox rows of its own.
     */
    boolean register(Case opened, UUID arrivalId, List<String> subscribers, @Nullable NewFork fork);

    /**
     * Stores the next revision of a case and one outbox row per subscriber. Of several writers who saw the same revision,
     * the first wins.
     *
     * @param next its revision is one more than that of the revision that the writer saw
     * @param followUp the arrival that it attaches as its last contact, if it does; settled in the same transaction
     * @throws IllegalArgumentException when there is no such case or arrival, or {@link LaterRevision} forbids it
     */
    default Revised revise(Case next, @Nullable UUID followUp, List<String> subscribers) {
        return revise(next, followUp, subscribers, null);
    }

    /**
     * As {@link #revise(Case, UUID, List)}, and in the same transaction a case that was forked from the follow-up, or from a
     * contact that the case has already. An arrival is forked once: later attempts are {@link Revised.ForkedBefore}.
     */
    Revised revise(Case next, @Nullable UUID followUp, List<String> subscribers, @Nullable NewFork fork);

    boolean setAside(UUID arrivalId, String rule, String detail);

    boolean quarantine(UUID arrivalId, ReasonCode reason, String detail);

    /**
     * Records each part as an arrival of its own and sets the whole aside, in one transaction: a crash leaves either the
     * whole to be read again or all parts. A part whose source key is known is not recorded again.
     *
     * @param detail one sentence; the references of the parts are added to it
     * @return the receipts of the parts in their order; empty when nothing was stored, because the arrival was settled
     *     before
     */
    Optional<List<Receipt>> split(UUID arrivalId, String rule, String detail, List<ArrivalPart> parts);

    /**
     * Looks for the other side of the stack that this arrival is one side of, among what still waits in its channel. With
     * exactly one of each, the fronts name their backs from then on ({@link StackSide#BACKS}) and are due, and the backs are
     * set aside by {@link StackSide#RULE}; with more, nobody can tell, and all go to quarantine. One transaction.
     *
     * @param until when it stops waiting, if there is none; empty when it has waited for long enough
     */
    Meeting meet(UUID arrivalId, StackSide side, Optional<Instant> until);

    // Cases

    /** The case that bears this reference. */
    Optional<Case> caseByReference(Reference reference);

    /** What a case was and is, the newest revision first; of an erased one, what is left of it. */
    List<Case> revisions(UUID id, int limit);

    /** How much {@link #changedAfter} gives at once, as JSON; more only if a single case is larger. */
    long PAGE_BYTES = 4L << 20;

    /**
     * The case that a person means by this reference: the one that bears it, or the one that the arrival belongs to which
     * was given it at its door.
     */
    default Optional<Case> caseMeant(Reference reference) {
        return caseByReference(reference).or(() -> arrivalByReference(reference)
                .flatMap(this::status)
                .flatMap(status -> Optional.ofNullable(status.caseId()))
                .flatMap(this::caseById));
    }

    /**
     * Cases in the order in which their newest revision was stored, oldest first; fewer than {@code limit} when they are
     * large, and none only when there are no more.
     *
     * @param after the {@link ChangedCase#position} of the last one seen; 0 from the beginning
     */
    List<ChangedCase> changedAfter(long after, int limit);

    /** The newest cases first, for people; what is made of each should be small. */
    <T> List<T> newest(int limit, int offset, Function<Case, T> line);

    long caseCount();

    /** Cases of which a person should read pages, see {@link org.guichet.cases.Review}; those that wait longest first. */
    <T> List<T> toReview(int limit, int offset, Function<Case, T> line);

    /** Cases that nobody was found for, see {@link org.guichet.cases.Unassigned}; those that wait longest first. */
    <T> List<T> unassigned(int limit, int offset, Function<Case, T> line);

    /** How many those are. */
    long unassignedCount();

    /** Which cases a Message-ID leads to. */
    MailIndex mailIndex();

    /** What is remembered of events of other systems. */
    EventMemory eventMemory();

    /** By which staff find a person's cases. */
    CustomerIndex customers();

    /** Which cases may be one story. */
    StoryIndex stories();

    /** How cases were settled. */
    Outcomes outcomes();

    /** How many complaints there were, and of what. */
    Tallies tallies();

    /** Which of the arrivals this gateway works on. */
    Claims claims();

    /** Which mailboxes and folders this gateway looks into. */
    default SourceLeases sources() {
        return SourceLeases.ALONE;
    }

    // Numbers for operators

    /** Counts everything anew; each part from one state of the store, not all from the same. */
    Figures figures();

    StoreLoad load();

    /** What people who watch the gateway look at. */
    OperatorView operatorView();

    /** What subscribers are still to be told. */
    Outbox outbox();

    /** Which complainants were told that their complaint has arrived. */
    Acknowledgements acknowledgements();

    @Override
    void close();
}
