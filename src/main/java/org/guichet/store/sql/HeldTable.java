package org.guichet.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guichet.arrival.ArrivalState;
import org.guichet.arrival.ReasonCode;
import org.guichet.cases.Reference;
import org.guichet.store.ArrivalStatus;
import org.guichet.store.Attempts;
import org.guichet.store.HeldArrivals;
import org.guichet.store.HeldQuery;
import org.guichet.store.HeldState;
import org.jspecify.annotations.Nullable;

/** What the table {@code arrivals} says about those that are held up. */
final class HeldTable {

    static final String DUE = """
            SELECT id FROM arrivals WHERE state = 'received' AND (due_at <= ? OR due_at > ?) ORDER BY seq LIMIT ?
            """;

    static final String BY_REFERENCE = "SELECT id FROM arrivals WHERE reference = ?";

    private static final String POSTPONE = """
            UPDATE arrivals SET attempts = attempts + 1, due_at = ?, reason = ?, detail = ?
            WHERE id = ? AND state = 'received'
            """;

    static final String ATTEMPTS = "SELECT attempts, due_at, state FROM arrivals WHERE id = ?";

    private static final String PAGE =
            " AND (CAST(? AS TEXT) IS NULL OR a.channel = ?) ORDER BY a.seq DESC LIMIT ? OFFSET ?";

    // The state is part of the text: a database uses a partial index only when the statement itself implies its
    // condition.
    static final String QUARANTINED = ArrivalTable.STATUSES + "WHERE a.state = 'quarantined'" + PAGE;

    static final String SET_ASIDE = ArrivalTable.STATUSES + "WHERE a.state = 'set-aside'" + PAGE;

    static final String WAITING = ArrivalTable.STATUSES + "WHERE a.state = 'received' AND a.attempts > 0" + PAGE;

    private static final String FROM_THERE = """
             AND a.seq < ? AND (CAST(? AS TEXT) IS NULL OR a.channel = ?)
              AND (CAST(? AS TEXT) IS NULL OR a.reason = ?)
            ORDER BY a.seq DESC LIMIT ?
            """;

    static final String QUARANTINED_FROM = ArrivalTable.STATUSES + "WHERE a.state = 'quarantined'" + FROM_THERE;

    static final String SET_ASIDE_FROM = ArrivalTable.STATUSES + "WHERE a.state = 'set-aside'" + FROM_THERE;

    static final String WAITING_FROM =
            ArrivalTable.STATUSES + "WHERE a.state = 'received' AND a.attempts > 0" + FROM_THERE;

    private static final String SEQUENCE = "SELECT seq FROM arrivals WHERE id = ?";

    private HeldTable() {}

    static List<ArrivalStatus> held(Session session, HeldQuery query) throws SQLException {
        UUID before = query.before();
        long from = before == null
                ? Long.MAX_VALUE
                : session.one(row -> row.getLong(1), SEQUENCE, before.toString())
                        .orElse(Long.MAX_VALUE);
        String statement =
                switch (query.state()) {
                    case QUARANTINED -> QUARANTINED_FROM;
                    case SET_ASIDE -> SET_ASIDE_FROM;
                    case WAITING -> WAITING_FROM;
                };
        return session.all(
                ArrivalTable::status,
                statement,
                from,
                query.channel(),
                query.channel(),
                query.reason(),
                query.reason(),
                query.limit());
    }

    static List<UUID> due(Session session, Instant now, int limit) throws SQLException {
        return session.all(
                row -> UUID.fromString(row.getString(1)),
                DUE,
                now.toEpochMilli(),
                now.plus(HeldArrivals.LONGEST_WAIT).toEpochMilli(),
                limit);
    }

    static Optional<UUID> byReference(Session session, Reference reference) throws SQLException {
        return session.one(row -> UUID.fromString(row.getString(1)), BY_REFERENCE, reference.value());
    }

    static Optional<Attempts> attempts(Session session, UUID id) throws SQLException {
        return session.one(HeldTable::attempts, ATTEMPTS, id.toString());
    }

    static List<ArrivalStatus> held(Session session, HeldState state, @Nullable String channel, int limit, int offset)
            throws SQLException {
        return session.all(ArrivalTable::status, statement(state), channel, channel, limit, offset);
    }

    static boolean postpone(Session session, UUID id, ReasonCode reason, String detail, Instant next, Guard guard)
            throws SQLException {
        int changed = session.change(
                POSTPONE + guard.condition(), guard.after(next.toEpochMilli(), reason.code(), detail, id.toString()));
        return isDone(session, id, changed);
    }

    /** From quarantine, or from waiting, to received and due at once. */
    static boolean release(Session session, UUID id, Instant now) throws SQLException {
        int changed = session.change("""
                UPDATE arrivals SET state = 'received', reason = NULL, detail = NULL, attempts = 0, due_at = 0,
                                    changed_at = ?
                WHERE id = ? AND (state = 'quarantined' OR state = 'received' AND attempts > 0)
                """, now.toEpochMilli(), id.toString());
        return isDone(session, id, changed);
    }

    /** From set aside to received and due at once. */
    static boolean takeBack(Session session, UUID id, Instant now) throws SQLException {
        int changed = session.change("""
                UPDATE arrivals SET state = 'received', reason = NULL, detail = NULL, attempts = 0, due_at = 0,
                                    changed_at = ?
                WHERE id = ? AND state = 'set-aside' AND (reason IS NULL OR reason <> 'erased')
                """, now.toEpochMilli(), id.toString());
        return isDone(session, id, changed);
    }

    /** From set aside by this rule to received and due at once. */
    static boolean comeDue(Session session, UUID id, String rule, Instant now) throws SQLException {
        int changed = session.change("""
                UPDATE arrivals SET state = 'received', reason = NULL, detail = NULL, attempts = 0, due_at = 0,
                                    changed_at = ?
                WHERE id = ? AND state = 'set-aside' AND reason = ?
                """, now.toEpochMilli(), id.toString(), rule);
        return isDone(session, id, changed);
    }

    /** From quarantine, or from set aside by a rule that may judge otherwise now, to received and due at once. */
    static boolean readAgain(Session session, UUID id, Instant now) throws SQLException {
        int changed = session.change("""
                UPDATE arrivals SET state = 'received', reason = NULL, detail = NULL, attempts = 0, due_at = 0,
                                    changed_at = ?
                WHERE id = ? AND (state = 'quarantined'
                                  OR state = 'set-aside' AND reason NOT IN ('by-hand', 'erased', 'split', 'other-side'))
                """, now.toEpochMilli(), id.toString());
        return isDone(session, id, changed);
    }

    /** From quarantine, or from waiting, to set aside. */
    static boolean setAside(Session session, UUID id, String detail, Instant now) throws SQLException {
        int changed = session.change("""
                UPDATE arrivals SET state = 'set-aside', reason = ?, detail = ?, attempts = 0, due_at = 0,
                                    changed_at = ?
                WHERE id = ? AND (state = 'quarantined' OR state = 'received' AND attempts > 0)
                """, HeldArrivals.BY_HAND, detail, now.toEpochMilli(), id.toString());
        return isDone(session, id, changed);
    }

    /** From wherever it is, unless it belongs to a case, to set aside for good. */
    static boolean setAsideErased(Session session, UUID id, Instant now) throws SQLException {
        int changed = session.change("""
                UPDATE arrivals SET state = 'set-aside', reason = 'erased', detail = NULL, attempts = 0, due_at = 0,
                                    changed_at = ?
                WHERE id = ? AND (state IN ('received', 'quarantined')
                                  OR state = 'set-aside' AND (reason IS NULL OR reason <> 'erased'))
                """, now.toEpochMilli(), id.toString());
        return isDone(session, id, changed);
    }

    private static boolean isDone(Session session, UUID id, int changed) throws SQLException {
        if (changed == 0 && attempts(session, id).isEmpty()) {
            throw new IllegalArgumentException("no arrival " + id);
        }
        return changed == 1;
    }

    private static String statement(HeldState state) {
        return switch (state) {
            case QUARANTINED -> QUARANTINED;
            case SET_ASIDE -> SET_ASIDE;
            case WAITING -> WAITING;
        };
    }

    private static Attempts attempts(ResultSet row) throws SQLException {
        long due = row.getLong(2);
        boolean waits = due > 0 && row.getString(3).equals(ArrivalState.RECEIVED.word());
        return new Attempts(row.getInt(1), waits ? Instant.ofEpochMilli(due) : null);
    }
}
