package org.guichet.store.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guichet.cases.Identity;
import org.guichet.store.CaseEvent;
import org.guichet.store.OutboxRow;

/** The tables {@code events} and {@code outbox}. */
final class OutboxTable {

    static final String UNDELIVERED = """
                SELECT o.position, e.id, e.type, o.subscriber, e.case_id, e.revision, e.body
                FROM outbox o JOIN events e ON e.id = o.event_id
                WHERE o.subscriber = ? AND o.delivered_at IS NULL
                ORDER BY o.position LIMIT ?
                """;

    private OutboxTable() {}

    static void insert(Session session, UUID eventId, CaseEvent event, Identity identity, List<String> subscribers)
            throws SQLException {
        session.change(
                "INSERT INTO events (id, type, case_id, revision, body) VALUES (?, ?, ?, ?, ?)",
                eventId.toString(),
                event.type(),
                identity.id().toString(),
                identity.revision(),
                event.body());
        for (String subscriber : subscribers) {
            session.change("INSERT INTO outbox (event_id, subscriber) VALUES (?, ?)", eventId.toString(), subscriber);
        }
    }

    static List<OutboxRow> undelivered(Session session, String subscriber, int limit) throws SQLException {
        return session.all(OutboxTable::row, UNDELIVERED, subscriber, limit);
    }

    static boolean markDelivered(Session session, List<Long> positions, Instant now) throws SQLException {
        for (Long position : positions) {
            session.change(
                    "UPDATE outbox SET delivered_at = ? WHERE position = ? AND delivered_at IS NULL",
                    now.toEpochMilli(),
                    position);
        }
        return true;
    }

    private static OutboxRow row(ResultSet row) throws SQLException {
        return new OutboxRow(
                row.getLong(1),
                UUID.fromString(row.getString(2)),
                row.getString(3),
                row.getString(4),
                UUID.fromString(row.getString(5)),
                row.getInt(6),
                row.getString(7));
    }
}
