package org.guichet.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guichet.cases.Identity;
import org.guichet.store.CaseEvent;
import org.guichet.store.FailedAttempt;
import org.guichet.store.OutboxRow;

/** The tables {@code events} and {@code outbox}: writing rows, and taking them through their states. */
public final class OutboxTable {

    private static final String ROWS = """
            SELECT o.position, e.id, e.type, o.subscriber, e.case_id, e.revision, o.attempts, e.body
            FROM outbox o JOIN events e ON e.id = o.event_id
            """;

    static final String UNDELIVERED =
            ROWS + "WHERE o.subscriber = ? AND o.state = 'waiting' ORDER BY o.position LIMIT ?";

    /** A row is held by an earlier one of its case that is parked or not due itself. */
    private static final String DUE_ONES = ROWS + """
            WHERE o.subscriber = ? AND o.state = 'waiting' AND (o.next_attempt_at <= ? OR o.next_attempt_at > ?)
              AND NOT EXISTS (
                SELECT 1 FROM outbox p
                WHERE p.subscriber = o.subscriber AND p.case_id = o.case_id AND p.position < o.position
                  AND p.state <> 'delivered'
                  AND (p.state = 'parked' OR (p.next_attempt_at > ? AND p.next_attempt_at <= ?)))
            """;

    private static final String IN_ORDER = " ORDER BY o.position LIMIT ?";

    static final String DUE = DUE_ONES + IN_ORDER;

    /** Rows that a replay takes, a page at a time. */
    static final String SETTLED = """
            SELECT position FROM outbox
            WHERE subscriber = ? AND state <> 'waiting' AND written_at >= ? AND written_at < ? AND position > ?
            ORDER BY position LIMIT ?
            """;

    static final String ANY_OF_CASE = "SELECT 1 FROM events WHERE case_id = ? LIMIT 1";

    private static final String DELIVERED = """
            UPDATE outbox SET state = 'delivered', delivered_at = ?, failing_since = NULL, parked_at = NULL,
                              last_failure = NULL
            WHERE position = ? AND state <> 'delivered'
            """;

    private static final String FAILED = """
            UPDATE outbox SET attempts = attempts + 1, failing_since = coalesce(failing_since, ?), failed_at = ?,
                              last_failure = ?, next_attempt_at = ?
            WHERE position = ? AND state = 'waiting'
            """;

    private static final String AS_NEW = "UPDATE outbox SET state = 'waiting', attempts = 0, next_attempt_at = 0, "
            + "failing_since = NULL, parked_at = NULL ";

    private OutboxTable() {}

    static void insert(
            Session session, UUID eventId, CaseEvent event, Identity identity, List<String> subscribers, Instant now)
            throws SQLException {
        if (subscribers.isEmpty()) {
            return;
        }
        session.change(
                "INSERT INTO events (id, type, case_id, revision, body) VALUES (?, ?, ?, ?, ?)",
                eventId.toString(),
                event.type(),
                identity.id().toString(),
                identity.revision(),
                event.body());
        for (String subscriber : subscribers) {
            session.change(
                    "INSERT INTO outbox (event_id, subscriber, case_id, written_at) VALUES (?, ?, ?, ?)",
                    eventId.toString(),
                    subscriber,
                    identity.id().toString(),
                    now.toEpochMilli());
        }
    }

    /** Whether anybody was told of the case. */
    static boolean knows(Session session, UUID caseId) throws SQLException {
        return session.one(row -> row.getInt(1), ANY_OF_CASE, caseId.toString()).isPresent();
    }

    static List<UUID> eventsOf(Session session, UUID caseId) throws SQLException {
        return session.all(
                row -> UUID.fromString(row.getString(1)),
                "SELECT id FROM events WHERE case_id = ? ORDER BY id",
                caseId.toString());
    }

    /** Makes an event say something else, whether it was delivered or not. */
    static void rewrite(Session session, UUID eventId, CaseEvent event, Identity identity) throws SQLException {
        session.change(
                "UPDATE events SET type = ?, revision = ?, body = ? WHERE id = ?",
                event.type(),
                identity.revision(),
                event.body(),
                eventId.toString());
    }

    /** What is parked of this case waits again, as if it had never failed. */
    static void releaseParked(Session session, UUID caseId) throws SQLException {
        session.change(
                AS_NEW + "WHERE state = 'parked' AND event_id IN (SELECT id FROM events WHERE case_id = ?)",
                caseId.toString());
    }

    static List<OutboxRow> undelivered(Session session, String subscriber, int limit) throws SQLException {
        return session.all(OutboxTable::row, UNDELIVERED, subscriber, limit);
    }

    /**
     * Rows that may go out now; see {@link org.guichet.store.Outbox#due}.
     *
     * @param also a further condition on the row {@code o}
     * @param locking the end of the statement; empty for none
     */
    public static List<OutboxRow> due(
            Session session, String subscriber, Instant now, Instant latest, int limit, Guard also, String locking)
            throws SQLException {
        long from = now.toEpochMilli();
        long to = latest.toEpochMilli();
        List<Object> values = new ArrayList<>(List.of(subscriber, from, to, from, to));
        values.addAll(also.values());
        values.add(limit);
        return session.all(OutboxTable::row, DUE_ONES + also.condition() + IN_ORDER + locking, values.toArray());
    }

    static boolean markDelivered(Session session, List<Long> positions, Instant now, RowClaims claims)
            throws SQLException {
        for (Long position : positions) {
            Guard guard = claims.guard(position);
            session.change(DELIVERED + guard.condition(), guard.after(now.toEpochMilli(), position));
        }
        return true;
    }

    static boolean markFailed(Session session, List<FailedAttempt> attempts, RowClaims claims) throws SQLException {
        for (FailedAttempt attempt : attempts) {
            Guard guard = claims.guard(attempt.position());
            long at = attempt.at().toEpochMilli();
            session.change(
                    FAILED + guard.condition(),
                    guard.after(at, at, attempt.reason(), attempt.nextAttempt().toEpochMilli(), attempt.position()));
        }
        return true;
    }

    static int markStalled(Session session, String subscriber, Instant now) throws SQLException {
        return session.change(
                "UPDATE outbox SET failing_since = ? "
                        + "WHERE subscriber = ? AND state = 'waiting' AND failing_since IS NULL",
                now.toEpochMilli(),
                subscriber);
    }

    static int park(Session session, String subscriber, Instant failingSince, Instant now) throws SQLException {
        return session.change(
                "UPDATE outbox SET state = 'parked', parked_at = ? "
                        + "WHERE subscriber = ? AND state = 'waiting' AND failing_since <= ?",
                now.toEpochMilli(),
                subscriber,
                failingSince.toEpochMilli());
    }

    static int retryParked(Session session, String subscriber) throws SQLException {
        return session.change(
                AS_NEW + "WHERE subscriber = ? AND state <> 'delivered' AND state = 'parked'", subscriber);
    }

    static int retryParked(Session session, String subscriber, UUID eventId) throws SQLException {
        return session.change(
                AS_NEW + "WHERE event_id = ? AND subscriber = ? AND state <> 'delivered' AND state = 'parked'",
                eventId.toString(),
                subscriber);
    }

    /** The positions of a page of rows to replay. */
    static List<Long> settled(Session session, String subscriber, Instant from, Instant until, long after, int limit)
            throws SQLException {
        return session.all(
                row -> row.getLong(1), SETTLED, subscriber, from.toEpochMilli(), until.toEpochMilli(), after, limit);
    }

    static int sendAgain(Session session, List<Long> positions) throws SQLException {
        int changed = 0;
        for (Long position : positions) {
            changed += session.change(
                    AS_NEW + ", delivered_at = NULL WHERE position = ? AND state <> 'waiting'", position);
        }
        return changed;
    }

    private static OutboxRow row(ResultSet row) throws SQLException {
        return new OutboxRow(
                row.getLong(1),
                UUID.fromString(row.getString(2)),
                row.getString(3),
                row.getString(4),
                UUID.fromString(row.getString(5)),
                row.getInt(6),
                row.getInt(7),
                row.getString(8));
    }
}
