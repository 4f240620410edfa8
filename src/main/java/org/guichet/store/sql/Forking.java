package org.guichet.store.sql;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.Fork;
import org.guichet.cases.Case;
import org.guichet.cases.CaseJson;
import org.guichet.cases.Contact;
import org.guichet.cases.Reference;
import org.guichet.store.CaseEvent;
import org.guichet.store.EventFormat;
import org.guichet.store.FirstRevision;
import org.guichet.store.NewFork;

/** Stores a case that was forked from another, with an arrival of its own, in the transaction that stores the other. */
final class Forking {

    /** The case forked from the arrival of a contact, by the key that makes it the only one. */
    static final String OF_ARRIVAL = """
            SELECT c.case_id FROM arrivals a JOIN contacts c ON c.arrival_id = a.id
            WHERE a.channel = ? AND a.source_key = ?
            """;

    private final Engine engine;
    private final EventFormat events;

    Forking(Engine engine, EventFormat events) {
        this.engine = engine;
        this.events = events;
    }

    /** What it costs besides its texts, which are those of the case that it was forked from; only bounds groups. */
    static long bytes(Case opened) {
        return 4_096L + 2L * opened.substance().narrative().length();
    }

    /** Whether a case was forked from this arrival, even if it was erased since. */
    static boolean isForked(Session session, UUID origin) throws SQLException {
        Arrival of = ArrivalTable.required(session, origin);
        return ArrivalTable.repeated(session, of.channel(), Fork.dataRequestKey(origin))
                .isPresent();
    }

    /**
     * The arrival of which it is made must be settled in the same transaction, or be a contact of the case that is revised in
     * it: nobody else makes another one of it then.
     */
    void store(Session session, NewFork fork) throws SQLException {
        Instant now = engine.stamp().now();
        Arrival origin = ArrivalTable.required(session, fork.origin());
        long sequence = ArrivalTable.nextSequence(session, engine.dialect());
        Arrival arrival = Fork.dataRequest(origin, fork.opened().firstContact().id(), Reference.ofSequence(sequence));
        ArrivalTable.insert(session, sequence, arrival);
        ArrivalTable.copyRaw(session, sequence, origin.id());
        ArrivalTable.settle(session, arrival.id(), Settlement.asCase(), now, Guard.NONE);
        Case opened = fork.opened().with(fork.opened().identity().bearing(arrival.reference()));
        FirstRevision.check(opened, arrival);
        String json = CaseJson.write(opened);
        UUID eventId = engine.stamp().newId();
        CaseEvent event = events.write(eventId, opened, json);
        CaseTable.insert(session, opened, json, arrival.id());
        OutboxTable.insert(session, eventId, event, opened.identity(), fork.subscribers(), now);
    }

    /** Cases that were forked from contacts of this one. */
    static List<UUID> of(Session session, Case origin) throws SQLException {
        List<UUID> forks = new ArrayList<>();
        for (Contact contact : origin.contacts()) {
            Optional<UUID> fork = session.one(
                    row -> UUID.fromString(row.getString(1)),
                    OF_ARRIVAL,
                    contact.channel(),
                    Fork.dataRequestKey(contact.id()).value());
            fork.ifPresent(forks::add);
        }
        return forks;
    }
}
