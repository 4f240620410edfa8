package org.guichet.followup;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.ArrivalState;
import org.guichet.arrival.ReasonCode;
import org.guichet.cases.Case;
import org.guichet.cases.ChannelKind;
import org.guichet.cases.Contact;
import org.guichet.cases.Evidence;
import org.guichet.cases.Reference;
import org.guichet.cases.Relation;
import org.guichet.cases.RelationKind;
import org.guichet.clock.CaseClock;
import org.guichet.store.CaseStore;
import org.guichet.store.MailPrint;
import org.guichet.submission.BounceReport;
import org.guichet.submission.Tie;
import org.jspecify.annotations.Nullable;

/**
 * Stores what was to open a case where it belongs: as a case, as a case linked to another, or as a later contact of one that
 * is there. Each in one transaction of the store, so that a crash leaves the arrival as it was. An arrival that names nothing
 * costs no look-up. Thread-safe.
 */
public final class FollowUps {

    /** The rule by which a second copy of a mail on the same channel is set aside. */
    public static final String DUPLICATE = "duplicate";

    static final String BY = "follow-up";
    private static final String SAME_MAIL = "same-mail";
    private static final String ID_FIELD = "header:Message-ID";
    private static final double UNVERIFIED = 0.5;

    private final CaseStore store;
    private final Rulings rulings;
    private final Attaching attaching;
    private final Bounces bounces;
    private final Calls calls;
    private final Audience audience;

    /**
     * @param mostContacts of a case; what comes after opens a case of its own
     * @param audience who is told of what is stored
     * @param clock says when a case's answers are due now that it has one contact more
     */
    public FollowUps(
            CaseStore store,
            ReplyTokens tokens,
            FollowUpPolicy policy,
            int mostContacts,
            CaseClock clock,
            Audience audience) {
        this(store, tokens, policy, mostContacts, () -> clock, audience);
    }

    /** The same by a clock that may be exchanged. */
    public FollowUps(
            CaseStore store,
            ReplyTokens tokens,
            FollowUpPolicy policy,
            int mostContacts,
            Supplier<CaseClock> clock,
            Audience audience) {
        this.store = store;
        this.rulings = new Rulings(store, tokens, policy, mostContacts);
        this.attaching = new Attaching(store, clock, audience);
        this.bounces = new Bounces(rulings, attaching);
        this.calls = new Calls(store, attaching);
        this.audience = audience;
    }

    /**
     * Stores an arrival that is a case of its own unless it belongs to another.
     *
     * @param alone the case that it opens if it does not
     * @param decided whether a person looked at it: then the policy holds it no more, and no copy is set aside
     */
    public Placed place(Arrival arrival, Case alone, Ties ties, boolean decided) {
        return place(arrival, alone, Optional.empty(), ties, decided);
    }

    /**
     * As {@link #place(Arrival, Case, Ties, boolean)}, and stores a request for personal data that is in it as a case of its
     * own.
     *
     * @param request what the arrival is when it is read as such a request alone, if it is one
     */
    public Placed place(Arrival arrival, Case alone, Optional<Case> request, Ties ties, boolean decided) {
        Newcomer newcomer = new Newcomer(arrival, alone, request, ties, decided);
        Optional<Placed> joined = sameCall(newcomer);
        if (joined.isPresent()) {
            return joined.get();
        }
        if (ties.named().isEmpty()) {
            return open(newcomer, alone, new Placed.Opened(reference(alone)));
        }
        Optional<Case> known = sameMail(newcomer);
        if (known.isPresent()) {
            return copied(newcomer, known.get());
        }
        return rulings.on(ties, alone)
                .map(ruling -> ruled(newcomer, ruling))
                .orElseGet(() -> open(newcomer, alone, new Placed.Opened(reference(alone))));
    }

    /**
     * Attaches a report about a mail of ours to the case that the mail was about, and marks its complainant unreachable.
     *
     * @param contact what the report is as a contact
     * @return empty when the mail was none of ours, or went to nobody of that case: nothing was stored
     */
    public Optional<Placed> bounced(Arrival arrival, BounceReport report, Contact contact) {
        return bounces.attach(arrival, report, contact);
    }

    /** Names of all who are told of a later revision. */
    public List<String> toldOf(Case next) {
        return attaching.told(next);
    }

    /** Whether a case takes further contacts. */
    public boolean isOpen(Case found) {
        return rulings.isOpen(found);
    }

    /**
     * Makes an arrival a contact of a case that it belongs to for another reason than the policy's.
     *
     * @param alone what it would be as a case
     * @param part where that reason stands, as evidence says it
     * @param by what found it
     * @return empty when the case was erased meanwhile: nothing was stored
     */
    public Optional<Placed> join(Arrival arrival, Case to, Case alone, String part, String quote, String by) {
        return attaching.attach(arrival, to, true, next -> next.with(alone.firstContact(), null, part, quote, by, 1.0));
    }

    /** Gives a case a flag that it does not have yet, because of what its first contact said. */
    public void mark(Case of, String flag, String by) {
        attaching.change(
                of,
                newest -> newest.isTombstone() || newest.handling().flags().contains(flag),
                next -> next.flagged(flag, of.firstContact(), "body", null, by));
    }

    /**
     * Attaches facts about a call to its case.
     *
     * @param alone what they would be as a case
     * @return empty when there is no such case yet: nothing was stored
     */
    public Optional<Placed> addCallFacts(Arrival arrival, Case alone) {
        return calls.addFacts(arrival, alone);
    }

    private Optional<Placed> sameCall(Newcomer newcomer) {
        return calls.caseOf(newcomer.contact())
                .flatMap(known -> calls.join(newcomer.arrival, known, newcomer.alone, newcomer.request));
    }

    private record Newcomer(Arrival arrival, Case alone, Optional<Case> request, Ties ties, boolean decided) {

        Contact contact() {
            return alone.firstContact();
        }
    }

    private Placed ruled(Newcomer newcomer, Ruling ruling) {
        return switch (ruling.verdict()) {
            // Erased meanwhile: what names it has no case to join.
            case FOLLOW_UP, UNVERIFIED -> attached(newcomer, ruling).orElseGet(() -> linked(newcomer, ruling));
            case NEW_CASE -> linked(newcomer, ruling);
            case QUARANTINE -> newcomer.decided ? linked(newcomer, ruling) : held(newcomer, ruling);
        };
    }

    private Optional<Placed> attached(Newcomer newcomer, Ruling ruling) {
        Contact contact = newcomer.contact();
        Tie by = ruling.by();
        boolean verified = ruling.verdict() == Verdict.FOLLOW_UP;
        return attaching.attach(newcomer.arrival, ruling.named(), verified, newcomer.request, next -> {
            boolean first = next.awaitsComplaint() && contact.kind() != ChannelKind.EVENT;
            next.with(contact, verified ? true : null, by.part(), quote(by), BY, verified ? 1.0 : UNVERIFIED)
                    .withFlagsOf(newcomer.alone);
            if (verified) {
                return first ? next.complainedOf(newcomer.alone) : next.answeredBy(newcomer.alone);
            }
            return next.flagged(FollowUpFlags.UNVERIFIED, contact, by.part(), quote(by), BY);
        });
    }

    private Placed linked(Newcomer newcomer, Ruling ruling) {
        Case alone = newcomer.alone;
        Relation relation =
                new Relation(ruling.named().identity().id(), RelationKind.FOLLOW_UP, ruling.score(), ruling.why());
        Tie by = ruling.by();
        Evidence because = new Evidence(newcomer.contact().id(), by.part(), null, null, quote(by), BY, ruling.score());
        return open(
                newcomer,
                LinkedCase.of(alone, relation, because),
                new Placed.Linked(reference(alone), reference(ruling.named())));
    }

    private Placed held(Newcomer newcomer, Ruling ruling) {
        String detail = String.join(" ", ruling.why());
        return store.quarantine(newcomer.arrival.id(), ReasonCode.FOLLOW_UP_UNCLEAR, detail)
                ? new Placed.Held()
                : new Placed.SettledBefore();
    }

    private Placed open(Newcomer newcomer, Case opened, Placed placed) {
        Forks.Pair both = Forks.opened(opened, newcomer.request, audience);
        if (store.register(both.origin(), newcomer.arrival.id(), audience.of(both.origin()), both.fork())) {
            return placed;
        }
        boolean waiting = store.status(newcomer.arrival.id())
                .filter(status -> status.state() == ArrivalState.RECEIVED)
                .isPresent();
        return waiting
                ? sameCall(newcomer)
                        .or(() -> sameMail(newcomer).map(known -> copied(newcomer, known)))
                        .orElseGet(Placed.SettledBefore::new)
                : new Placed.SettledBefore();
    }

    private Optional<Case> sameMail(Newcomer newcomer) {
        Optional<UUID> caseId = MailPrint.of(newcomer.contact()).flatMap(store.mailIndex()::caseOf);
        return caseId.flatMap(store::caseById);
    }

    /** The same mail came by another way: the case notes the way, and says nothing new. */
    private Placed copied(Newcomer newcomer, Case known) {
        boolean sameWay =
                known.contacts().stream().anyMatch(contact -> contact.channel().equals(newcomer.arrival.channel()));
        if (sameWay && !newcomer.decided) {
            String detail = "The same mail is in case " + reference(known) + " already, by this channel.";
            boolean aside = store.setAside(newcomer.arrival.id(), DUPLICATE, detail);
            return aside ? new Placed.Duplicate(reference(known)) : new Placed.SettledBefore();
        }
        Contact contact = newcomer.contact();
        return attaching
                .attach(
                        newcomer.arrival,
                        known,
                        true,
                        next -> next.with(contact, true, ID_FIELD, contact.externalId(), SAME_MAIL, 1.0))
                .orElseGet(() -> open(newcomer, newcomer.alone, new Placed.Opened(reference(newcomer.alone))));
    }

    private static Reference reference(Case of) {
        return of.identity().reference();
    }

    /** A token is as good as a key to its case: it is not repeated. */
    private static @Nullable String quote(Tie by) {
        return by.by() == Tie.By.TOKEN ? null : by.value();
    }
}
