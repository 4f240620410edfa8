package org.guichet.store.sql;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.ArrivalPart;
import org.guichet.arrival.Fork;
import org.guichet.arrival.LedgerUnavailableException;
import org.guichet.arrival.StackSide;
import org.guichet.cases.Case;
import org.guichet.cases.CaseJson;
import org.guichet.cases.Contact;
import org.guichet.cases.Erasure;
import org.guichet.cases.Tombstone;
import org.guichet.happening.Happening;
import org.guichet.store.ArrivalStatus;
import org.guichet.store.ByHand;
import org.guichet.store.CaseEvent;
import org.guichet.store.ChangedCase;
import org.guichet.store.Erasures;
import org.guichet.store.EventFormat;
import org.guichet.store.HistoryAct;
import org.guichet.store.HistoryEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Erases what is kept of a complainant, and sees to it that the bytes are gone. */
final class Erasing implements Erasures {

    private static final Logger LOG = LoggerFactory.getLogger(Erasing.class);

    /** What an erasure adds, roughly; only bounds groups. */
    private static final long ROW_BYTES = 4_096;

    private final Engine engine;
    private final RawStorage raws;
    private final EventFormat events;
    private final Stamp stamp;
    private final Leftovers leftovers;

    Erasing(Engine engine, RawStorage raws, EventFormat events) {
        this.engine = engine;
        this.raws = raws;
        this.events = events;
        this.stamp = engine.stamp();
        this.leftovers = new Leftovers(engine, raws);
    }

    @Override
    public boolean eraseCase(UUID caseId, ByHand decided, List<String> subscribers) {
        decided.requiredReason();
        return erase(session -> eraseCase(session, caseId, decided, subscribers));
    }

    /** What was forked from it is made of the same words and goes with it; a fork goes alone. */
    private boolean eraseCase(Session session, UUID caseId, ByHand decided, List<String> subscribers)
            throws SQLException {
        Case newest = retired(session, caseId);
        if (newest.isTombstone()) {
            return false;
        }
        for (UUID fork : Forking.of(session, newest)) {
            eraseCase(session, fork, decided, subscribers);
        }
        Instant now = stamp.now();
        for (Contact contact : newest.contacts()) {
            eraseContent(session, contact.id(), decided, now);
        }
        bury(session, Tombstone.of(newest, new Erasure(now, decided.requiredReason())), subscribers, now);
        return true;
    }

    /** The newest revision, which nobody else can follow any more; a tombstone stays what it is. */
    private static Case retired(Session session, UUID caseId) throws SQLException {
        Case newest = CaseTable.required(session, caseId);
        while (!newest.isTombstone()
                && !CaseTable.retire(session, caseId, newest.identity().revision())) {
            newest = CaseTable.required(session, caseId); // another gateway stored a revision meanwhile
        }
        return newest;
    }

    private void bury(Session session, Case tombstone, List<String> subscribers, Instant now) throws SQLException {
        UUID caseId = tombstone.identity().id();
        CaseTable.deleteRevisions(session, caseId);
        MessageTable.erase(session, caseId);
        MatterTable.erase(session, caseId);
        WatchTable.erase(session, caseId);
        TermTable.erase(session, caseId);
        StoryTable.erase(session, caseId);
        OutcomeTable.erase(session, caseId);
        CaseTable.insertRevision(session, tombstone, CaseJson.write(tombstone));
        for (UUID event : OutboxTable.eventsOf(session, caseId)) {
            OutboxTable.rewrite(session, event, events.write(event, tombstone), tombstone.identity());
        }
        OutboxTable.releaseParked(session, caseId);
        AcknowledgementTable.erase(session, caseId);
        UUID eventId = stamp.newId();
        CaseEvent event = events.write(eventId, tombstone);
        OutboxTable.insert(session, eventId, event, tombstone.identity(), subscribers, now);
    }

    @Override
    public boolean eraseArrival(UUID arrivalId, ByHand decided) {
        decided.requiredReason();
        return erase(session -> {
            Instant now = stamp.now();
            if (!HeldTable.setAsideErased(session, arrivalId, now)) {
                return false;
            }
            eraseContent(session, arrivalId, decided, now);
            return true;
        });
    }

    private void eraseContent(Session session, UUID arrivalId, ByHand decided, Instant now) throws SQLException {
        Arrival arrival = ArrivalTable.status(session, arrivalId)
                .map(ArrivalStatus::arrival)
                .orElseThrow(() -> new IllegalArgumentException("no arrival " + arrivalId));
        Leftovers.note(session, arrival);
        ArrivalTable.erase(session, arrival, now);
        HistoryTable.erase(session, arrivalId);
        HistoryTable.add(
                session, arrivalId, new HistoryEntry(now, HistoryAct.ERASED, null, decided.reason(), decided.by()));
        eraseBacks(session, arrival, decided, now);
        eraseWhole(session, arrival, decided, now);
    }

    /** The backs of a stack go with its fronts: with the whole, where that was divided, and the first, where that is two matters. */
    private void eraseBacks(Session session, Arrival fronts, ByHand decided, Instant now) throws SQLException {
        Optional<UUID> backs = StackSide.backs(fronts.facts());
        boolean derived = fronts.facts().detail(ArrivalPart.WHOLE).isPresent()
                || fronts.facts().detail(Fork.OF).isPresent();
        if (backs.isPresent() && !derived && HeldTable.setAsideErased(session, backs.get(), now)) {
            eraseContent(session, backs.get(), decided, now);
        }
    }

    /** What an arrival was a part of goes with the last of its parts: until then the others need it. */
    private void eraseWhole(Session session, Arrival part, ByHand decided, Instant now) throws SQLException {
        Optional<UUID> whole = part.facts().detail(ArrivalPart.WHOLE).map(UUID::fromString);
        String keys = ArrivalPart.keysBegin(part.sha256());
        if (whole.isPresent()
                && !ArrivalTable.isBegun(session, part.channel(), keys)
                && HeldTable.setAsideErased(session, whole.get(), now)) {
            eraseContent(session, whole.get(), decided, now);
        }
    }

    private boolean erase(Work<Boolean> work) {
        return raws.removing(() -> {
            boolean erased = engine.writer().run(ROW_BYTES, work);
            removeLeftovers();
            return erased;
        });
    }

    /** Also what an earlier erasure could not remove. */
    private void removeLeftovers() {
        if (!leftovers.remove()) {
            Happening.ERASURE_PENDING
                    .in(LOG)
                    .log("What was erased is still in the database's log, because somebody is reading for long: it is "
                            + "removed with the next erasure or the next start");
        }
    }

    /** What a crash or a failure left to be removed. */
    void finish() {
        try {
            raws.removing(leftovers::remove);
        } catch (LedgerUnavailableException e) {
            Happening.ERASURE_PENDING
                    .in(LOG)
                    .log("What was erased is not removed yet; it is tried again at the next start: {}", e.getMessage());
        }
    }

    @Override
    public List<ChangedCase> mentioning(String text, int limit) {
        String wanted = Erasures.searchable(text);
        return engine.readers().read(session -> CaseTable.mentioning(session, wanted, limit));
    }
}
