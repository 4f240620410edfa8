package org.guichet.store.sql;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guichet.arrival.ArrivalState;
import org.guichet.cases.Case;
import org.guichet.cases.CaseJson;
import org.guichet.cases.Contact;
import org.guichet.cases.Identity;
import org.guichet.cases.Origin;
import org.guichet.cases.RelationKind;
import org.guichet.store.CaseEvent;
import org.guichet.store.EventFormat;
import org.guichet.store.HistoryAct;
import org.guichet.store.LaterRevision;
import org.guichet.store.MailPrint;
import org.guichet.store.NewFork;
import org.guichet.store.Revised;
import org.jspecify.annotations.Nullable;

/** Stores later revisions of cases. */
final class Revising {

    /** What a revision costs besides its texts; only bounds groups. */
    private static final long ROW_BYTES = 512;

    private final Engine engine;
    private final EventFormat events;
    private final ArrivalClaims claims;
    private final Forking forking;

    Revising(Engine engine, EventFormat events, ArrivalClaims claims) {
        this.engine = engine;
        this.events = events;
        this.claims = claims;
        this.forking = new Forking(engine, events);
    }

    /** See {@link org.guichet.store.CaseStore#revise}. */
    Revised revise(Case next, @Nullable UUID followUp, List<String> subscribers, @Nullable NewFork fork) {
        LaterRevision.check(next, fork);
        Next given = next(next, followUp, subscribers);
        long bytes = given.bytes() + (fork == null ? 0 : Forking.bytes(fork.opened()));
        Revised revised = engine.writer().run(bytes, session -> {
            if (fork != null && Forking.isForked(session, fork.origin())) {
                return new Revised.ForkedBefore();
            }
            Revised stored = revise(session, given);
            if (fork != null && stored instanceof Revised.Stored) {
                forking.store(session, fork);
            }
            return stored;
        });
        if (followUp != null && revised instanceof Revised.Settled) {
            claims.refused(followUp);
        }
        return revised;
    }

    /** All that is stored of it, for {@link #revise(Session, Next)}. */
    Next next(Case next, @Nullable UUID followUp, List<String> subscribers) {
        UUID eventId = engine.stamp().newId();
        String json = CaseJson.write(next);
        // A race is none: who stores a revision in between makes this one stale.
        CaseEvent event =
                isKeptQuiet(next) ? events.writeFirst(eventId, next, json) : events.write(eventId, next, json);
        Guard guard = followUp == null ? Guard.NONE : claims.guard(followUp);
        return new Next(
                next,
                json,
                followUp,
                guard,
                eventId,
                event,
                subscribers,
                engine.stamp().now());
    }

    /** Only a case of an incident may have been stored without telling anybody: others cost no look-up. */
    private boolean isKeptQuiet(Case next) {
        return next.identity().origin() == Origin.PROACTIVE
                && next.handling().related().stream().anyMatch(to -> to.kind() == RelationKind.SAME_INCIDENT)
                && !engine.readers()
                        .read(session ->
                                OutboxTable.knows(session, next.identity().id()));
    }

    record Next(
            Case next,
            String json,
            @Nullable UUID followUp,
            Guard guard,
            UUID eventId,
            CaseEvent event,
            List<String> subscribers,
            Instant now) {

        Identity identity() {
            return next.identity();
        }

        long bytes() {
            return ROW_BYTES + json.length() + event.body().length();
        }
    }

    static Revised revise(Session session, Next given) throws SQLException {
        ArrivalState standing = standing(session, given.followUp);
        Case newest = CaseTable.required(session, given.identity().id());
        Optional<Revised> refusal = LaterRevision.refusal(given.next, newest);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        LaterRevision.check(given.next, newest, given.followUp);
        if (standing != ArrivalState.RECEIVED) {
            return new Revised.Settled(standing);
        }
        return store(session, given);
    }

    /** The same mail may be in another case already, where a person put it: then that one keeps it. */
    private static void noteMail(Session session, Next given) throws SQLException {
        List<Contact> contacts = given.next.contacts();
        Optional<MailPrint> mail = MailPrint.of(contacts.get(contacts.size() - 1));
        if (mail.isPresent()) {
            MessageTable.add(session, mail.get(), given.identity().id());
        }
    }

    /** An arrival that is not there stands in nobody's way. */
    private static ArrivalState standing(Session session, @Nullable UUID followUp) throws SQLException {
        return followUp == null ? ArrivalState.RECEIVED : state(session, followUp);
    }

    private static ArrivalState state(Session session, UUID arrival) throws SQLException {
        return ArrivalTable.status(session, arrival)
                .orElseThrow(() -> new IllegalArgumentException("no arrival " + arrival))
                .state();
    }

    // Another gateway may be faster than this transaction: it shows in the rows that do not change.
    private static Revised store(Session session, Next given) throws SQLException {
        Identity identity = given.identity();
        if (!CaseTable.retire(session, identity.id(), identity.revision() - 1)) {
            return new Revised.Stale(
                    CaseTable.required(session, identity.id()).identity().revision());
        }
        if (given.followUp != null) {
            if (!ArrivalTable.settle(session, given.followUp, Settlement.asFollowUp(), given.now, given.guard)) {
                CaseTable.restore(session, identity.id(), identity.revision() - 1);
                return new Revised.Settled(state(session, given.followUp));
            }
            CaseTable.attach(session, given.followUp, identity);
            noteMail(session, given);
            HistoryTable.addEnd(session, given.followUp, HistoryAct.ATTACHED, given.now);
        }
        CaseTable.insertRevision(session, given.next, given.json);
        OutboxTable.insert(session, given.eventId, given.event, identity, given.subscribers, given.now);
        return new Revised.Stored();
    }
}
