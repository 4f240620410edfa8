package org.guichet.followup;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.ArrivalState;
import org.guichet.arrival.ReasonCode;
import org.guichet.cases.Case;
import org.guichet.cases.Contact;
import org.guichet.cases.Evidence;
import org.guichet.cases.Reference;
import org.guichet.cases.Relation;
import org.guichet.cases.RelationKind;
import org.guichet.store.CaseStore;
import org.guichet.store.MailPrint;
import org.guichet.store.Revised;
import org.guichet.submission.BounceReport;
import org.guichet.submission.Tie;

/**
 * Stores what was to open a case where it belongs: as a case, as a case linked to another, or as a later contact of one that
 * is there. Each in one transaction of the store, so that a crash leaves the arrival as it was. An arrival that names nothing
 * costs no look-up. Thread-safe.
 */
public final class FollowUps {

    /** The rule by which a second copy of a mail on the same channel is set aside. */
    public static final String DUPLICATE = "duplicate";

    private static final String BY = "follow-up";
    private static final String SAME_MAIL = "same-mail";
    private static final String ID_FIELD = "header:Message-ID";

    /** Somebody else was faster: within a gateway nobody is, so more than a few mean that something is wrong. */
    private static final int MOST_ATTEMPTS = 100;

    private final CaseStore store;
    private final Rulings rulings;
    private final List<String> subscribers;
    private final Lock[] locks = Stream.generate(ReentrantLock::new).limit(64).toArray(Lock[]::new);

    /** @param mostContacts of a case; what comes after opens a case of its own */
    public FollowUps(
            CaseStore store, ReplyTokens tokens, FollowUpPolicy policy, int mostContacts, List<String> subscribers) {
        this.store = store;
        this.rulings = new Rulings(store, tokens, policy, mostContacts);
        this.subscribers = List.copyOf(subscribers);
    }

    /** By the default policy and without tokens of ours. */
    public static FollowUps plain(CaseStore store, List<String> subscribers) {
        return new FollowUps(store, new ReplyTokens(List.of()), FollowUpPolicy.defaults(), 200, subscribers);
    }

    /**
     * Stores an arrival that is a case of its own unless it belongs to another.
     *
     * @param alone the case that it opens if it does not
     * @param decided whether a person looked at it: then the policy holds it no more, and sets no copy aside
     */
    public Placed place(Arrival arrival, Case alone, Ties ties, boolean decided) {
        Newcomer newcomer = new Newcomer(arrival, alone, ties, decided);
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            Optional<Placed> placed = attempt(newcomer);
            if (placed.isPresent()) {
                return placed.get();
            }
        }
        throw new IllegalStateException(
                "the case changed " + MOST_ATTEMPTS + " times while an arrival was attached to it");
    }

    private record Newcomer(Arrival arrival, Case alone, Ties ties, boolean decided) {

        Contact contact() {
            return alone.firstContact();
        }
    }

    /** Empty when the case changed meanwhile: everything is looked at again. */
    private Optional<Placed> attempt(Newcomer newcomer) {
        if (newcomer.ties.named().isEmpty()) {
            return open(newcomer, newcomer.alone, new Placed.Opened(reference(newcomer.alone)));
        }
        Optional<UUID> known = MailPrint.of(newcomer.contact()).flatMap(store.mailIndex()::caseOf);
        if (known.isPresent()) {
            return copy(newcomer, known.get());
        }
        Optional<Ruling> ruling = rulings.on(newcomer.ties);
        return ruling.isEmpty()
                ? open(newcomer, newcomer.alone, new Placed.Opened(reference(newcomer.alone)))
                : ruled(newcomer, ruling.get());
    }

    private Optional<Placed> ruled(Newcomer newcomer, Ruling ruling) {
        if (ruling.verdict().attaches()) {
            return locked(ruling.named(), () -> attach(newcomer, ruling));
        }
        if (ruling.verdict() == Verdict.QUARANTINE && !newcomer.decided) {
            boolean held = store.quarantine(newcomer.arrival.id(), ReasonCode.FOLLOW_UP_UNCLEAR, ruling.why());
            return Optional.of(held ? new Placed.Held() : new Placed.SettledBefore());
        }
        return open(
                newcomer,
                linked(newcomer.alone, ruling),
                new Placed.Linked(reference(newcomer.alone), reference(ruling.named())));
    }

    private Optional<Placed> open(Newcomer newcomer, Case opened, Placed placed) {
        if (store.register(opened, newcomer.arrival.id(), subscribers)) {
            return Optional.of(placed);
        }
        boolean waiting = store.status(newcomer.arrival.id())
                .filter(status -> status.state() == ArrivalState.RECEIVED)
                .isPresent();
        Optional<UUID> known = MailPrint.of(newcomer.contact()).flatMap(store.mailIndex()::caseOf);
        return waiting && known.isPresent() ? copy(newcomer, known.get()) : Optional.of(new Placed.SettledBefore());
    }

    private static Case linked(Case alone, Ruling ruling) {
        Tie by = ruling.by();
        Relation relation = new Relation(
                ruling.named().identity().id(), RelationKind.FOLLOW_UP, ruling.score(), List.of(ruling.why()));
        Evidence because =
                new Evidence(alone.firstContact().id(), by.part(), null, null, quote(by), BY, ruling.score());
        return NextRevision.linked(alone, relation, because);
    }

    private Optional<Placed> attach(Newcomer newcomer, Ruling ruling) {
        Case newest = rulings.newest(ruling.named().identity());
        Tie by = ruling.by();
        boolean verified = ruling.verdict() == Verdict.FOLLOW_UP;
        NextRevision next = new NextRevision(newest)
                .with(newcomer.contact(), verified ? true : null, by.part(), quote(by), BY, verified ? 1.0 : 0.5)
                .withFlagsOf(newcomer.alone);
        if (verified) {
            next.answeredBy(newcomer.alone);
        } else {
            next.flagged(FollowUpFlags.UNVERIFIED, newcomer.contact(), by.part(), quote(by), BY);
        }
        return stored(newcomer.arrival, next.build(), verified);
    }

    /** The same mail came by another way: the case notes the way, and says nothing new. */
    private Optional<Placed> copy(Newcomer newcomer, UUID caseId) {
        Case newest = store.caseById(caseId).orElseThrow(() -> new IllegalStateException("no case " + caseId));
        boolean another = newest.contacts().stream()
                .noneMatch(contact -> contact.channel().equals(newcomer.arrival.channel()));
        if (another || newcomer.decided) {
            return locked(newest, () -> attachCopy(newcomer, rulings.newest(newest.identity())));
        }
        String detail = "The same mail is in case " + reference(newest) + " already, by this channel.";
        boolean aside = store.setAside(newcomer.arrival.id(), DUPLICATE, detail);
        return Optional.of(aside ? new Placed.Duplicate(reference(newest)) : new Placed.SettledBefore());
    }

    private Optional<Placed> attachCopy(Newcomer newcomer, Case newest) {
        Contact contact = newcomer.contact();
        return stored(
                newcomer.arrival,
                new NextRevision(newest)
                        .with(contact, true, ID_FIELD, contact.externalId(), SAME_MAIL, 1.0)
                        .build(),
                true);
    }

    private Optional<Placed> stored(Arrival arrival, Case next, boolean verified) {
        Revised revised = store.revise(next, arrival.id(), subscribers);
        if (revised instanceof Revised.Stored) {
            return Optional.of(new Placed.Attached(reference(next), verified));
        }
        // Stale or erased meanwhile: whoever asks again sees it.
        return revised instanceof Revised.Settled ? Optional.of(new Placed.SettledBefore()) : Optional.empty();
    }

    /**
     * Attaches a report about a mail of ours to the case that the mail was about, and marks its complainant unreachable.
     *
     * @param contact what the report is as a contact
     * @return empty when the mail was none of ours, or went to nobody of that case: nothing was stored
     */
    public Optional<Placed> bounced(Arrival arrival, BounceReport report, Contact contact) {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            Optional<Case> about = rulings.ofOurMail(ids(report))
                    .filter(found -> !found.isTombstone())
                    .filter(found -> concerns(report, found));
            if (about.isEmpty()) {
                return Optional.empty();
            }
            Optional<Placed> placed = locked(
                    about.get(),
                    () -> unreachable(
                            arrival, contact, rulings.newest(about.get().identity())));
            if (placed.isPresent()) {
                return placed;
            }
        }
        return Optional.empty();
    }

    private Optional<Placed> unreachable(Arrival arrival, Contact contact, Case newest) {
        Case next = new NextRevision(newest)
                .with(contact, null, "body", null, FollowUpFlags.UNREACHABLE, 1.0)
                .flagged(FollowUpFlags.UNREACHABLE, contact, "body", null, FollowUpFlags.UNREACHABLE)
                .build();
        return newest.isTombstone() ? Optional.empty() : stored(arrival, next, true);
    }

    private static Reference reference(Case of) {
        return of.identity().reference();
    }

    private static List<String> ids(BounceReport report) {
        String returned = report.messageId();
        return returned == null
                ? report.references().stream()
                        .filter(id -> id.startsWith(TokenPlaces.OWN_ID))
                        .toList()
                : List.of(returned);
    }

    /** A report that names nobody is about whom we wrote to; one about somebody else says nothing of the complainant. */
    private static boolean concerns(BounceReport report, Case found) {
        List<String> addresses = report.recipients().stream()
                .filter(BounceReport.Recipient::isUnreachable)
                .map(BounceReport.Recipient::address)
                .flatMap(Stream::ofNullable)
                .toList();
        boolean nobody = report.recipients().stream().allMatch(one -> one.address() == null);
        return report.failed() && (nobody || KnownPeople.haveAddress(found, addresses));
    }

    /** Of several follow-ups of one case that this gateway has at once, each sees the one before. */
    private <T> T locked(Case of, Supplier<T> work) {
        Lock lock = locks[Math.floorMod(of.identity().id().hashCode(), locks.length)];
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /** A token is as good as a key to its case: it is nowhere to be read. */
    private static @org.jspecify.annotations.Nullable String quote(Tie by) {
        return by.by() == Tie.By.TOKEN ? null : by.value();
    }
}
