package org.guichet.store.sql;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guichet.cases.Case;
import org.guichet.cases.CaseJson;
import org.guichet.store.CaseEvent;
import org.guichet.store.EventFormat;
import org.guichet.store.FirstRevision;
import org.guichet.store.HistoryAct;
import org.guichet.store.MailPrint;
import org.guichet.store.NewFork;
import org.jspecify.annotations.Nullable;

/** Stores first revisions of cases. */
final class Registering {

    /** What a case costs besides its texts; only bounds groups. */
    private static final long ROW_BYTES = 512;

    private final Engine engine;
    private final EventFormat events;
    private final ArrivalClaims claims;
    private final Forking forking;

    Registering(Engine engine, EventFormat events, ArrivalClaims claims) {
        this.engine = engine;
        this.events = events;
        this.claims = claims;
        this.forking = new Forking(engine, events);
    }

    enum Registered {
        STORED,
        SETTLED_BEFORE,
        KNOWN_MAIL
    }

    record First(
            Case opened,
            String json,
            UUID arrivalId,
            Guard guard,
            @Nullable MailPrint mail,
            UUID eventId,
            CaseEvent event,
            List<String> subscribers,
            Instant now) {

        long bytes() {
            return ROW_BYTES + json.length() + event.body().length();
        }
    }

    /** See {@link org.guichet.store.CaseStore#register}. */
    boolean register(Case opened, UUID arrivalId, List<String> subscribers, @Nullable NewFork fork) {
        First given = first(opened, arrivalId, subscribers);
        long bytes = given.bytes() + (fork == null ? 0 : Forking.bytes(fork.opened()));
        Registered registered = engine.writer().runInCompany(bytes, session -> {
            Registered stored = store(session, given);
            if (fork != null && stored == Registered.STORED) {
                forking.store(session, fork);
            }
            return stored;
        });
        if (registered == Registered.SETTLED_BEFORE) {
            claims.refused(arrivalId);
        }
        return registered == Registered.STORED;
    }

    /** All that is stored of it, for {@link #store}. */
    First first(Case opened, UUID arrivalId, List<String> subscribers) {
        String json = CaseJson.write(opened);
        UUID eventId = engine.stamp().newId();
        CaseEvent event = events.write(eventId, opened, json);
        Optional<MailPrint> mail = opened.contact(arrivalId).flatMap(MailPrint::of);
        return new First(
                opened,
                json,
                arrivalId,
                claims.guard(arrivalId)
                        .and("AND reference = ?", opened.identity().reference().value()),
                mail.orElse(null),
                eventId,
                event,
                subscribers,
                engine.stamp().now());
    }

    // The mail first: of two copies that come at the same time, perhaps to two gateways, the key lets one pass.
    static Registered store(Session session, First given) throws SQLException {
        UUID caseId = given.opened.identity().id();
        if (given.mail != null && !MessageTable.add(session, given.mail, caseId)) {
            return Registered.KNOWN_MAIL;
        }
        if (!ArrivalTable.settle(session, given.arrivalId, Settlement.asCase(), given.now, given.guard)) {
            FirstRevision.check(given.opened, ArrivalTable.required(session, given.arrivalId));
            if (given.mail != null) {
                MessageTable.remove(session, given.mail);
            }
            return Registered.SETTLED_BEFORE;
        }
        FirstRevision.check(given.opened, given.arrivalId);
        CaseTable.insert(session, given.opened, given.json, given.arrivalId);
        MatterTable.add(session, given.opened);
        HistoryTable.addEnd(session, given.arrivalId, HistoryAct.OPENED_CASE, given.now);
        OutboxTable.insert(session, given.eventId, given.event, given.opened.identity(), given.subscribers, given.now);
        return Registered.STORED;
    }
}
