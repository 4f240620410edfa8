package org.guichet.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.guichet.cases.Reference;
import org.guichet.store.EventDelivery;
import org.guichet.store.OutboxStanding;
import org.guichet.store.ParkedRow;
import org.jspecify.annotations.Nullable;

/** What people ask about the table {@code outbox}. */
final class OutboxReport {

    private static final String STANDINGS = """
            SELECT subscriber,
                   count(*) FILTER (WHERE state = 'waiting'),
                   count(*) FILTER (WHERE state = 'waiting' AND EXISTS (
                     SELECT 1 FROM outbox p
                     WHERE p.subscriber = o.subscriber AND p.case_id = o.case_id AND p.position < o.position
                       AND p.state <> 'delivered' AND p.state = 'parked')),
                   count(*) FILTER (WHERE state = 'parked'),
                   (SELECT min(w.written_at) FROM outbox w WHERE w.subscriber = o.subscriber AND w.state = 'waiting'),
                   %s, max(failed_at)
            FROM outbox o WHERE state <> 'delivered' GROUP BY subscriber ORDER BY subscriber
            """;

    static final String PARKED = """
            SELECT o.position, o.event_id, c.reference, e.revision, o.attempts, o.failing_since, o.parked_at, o.last_failure
            FROM outbox o JOIN events e ON e.id = o.event_id JOIN cases c ON c.id = o.case_id
            WHERE o.subscriber = ? AND o.state <> 'delivered' AND o.state = 'parked'
            ORDER BY o.position LIMIT ?
            """;

    static final String OF_CASE = """
            SELECT o.subscriber, e.revision, o.state, o.written_at, o.attempts, o.failing_since, o.last_failure,
                   o.parked_at, o.delivered_at
            FROM events e JOIN outbox o ON o.event_id = e.id
            WHERE e.case_id = ? LIMIT 1000
            """;

    private OutboxReport() {}

    static List<OutboxStanding> standings(Session session, Dialect dialect) throws SQLException {
        return session.all(OutboxReport::standing, standings(dialect));
    }

    static String standings(Dialect dialect) {
        return STANDINGS.formatted(dialect.lastFailure());
    }

    static List<ParkedRow> parked(Session session, String subscriber, int limit) throws SQLException {
        return session.all(OutboxReport::parkedRow, PARKED, subscriber, limit);
    }

    /** In Java's order: few rows, and the database would have to sort them. */
    static List<EventDelivery> ofCase(Session session, UUID caseId) throws SQLException {
        return session.all(OutboxReport::delivery, OF_CASE, caseId.toString()).stream()
                .sorted(Comparator.comparing(EventDelivery::writtenAt)
                        .thenComparing(EventDelivery::revision)
                        .thenComparing(EventDelivery::subscriber))
                .toList();
    }

    private static EventDelivery delivery(ResultSet row) throws SQLException {
        return new EventDelivery(
                row.getString(1),
                row.getInt(2),
                EventDelivery.State.of(row.getString(3)),
                Instant.ofEpochMilli(row.getLong(4)),
                row.getInt(5),
                instant(row, 6),
                row.getString(7),
                instant(row, 8),
                instant(row, 9));
    }

    private static OutboxStanding standing(ResultSet row) throws SQLException {
        return new OutboxStanding(
                row.getString(1),
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                instant(row, 5),
                row.getString(6),
                instant(row, 7));
    }

    private static ParkedRow parkedRow(ResultSet row) throws SQLException {
        return new ParkedRow(
                row.getLong(1),
                UUID.fromString(row.getString(2)),
                new Reference(row.getString(3)),
                row.getInt(4),
                row.getInt(5),
                Instant.ofEpochMilli(row.getLong(6)),
                Instant.ofEpochMilli(row.getLong(7)),
                row.getString(8));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }
}
