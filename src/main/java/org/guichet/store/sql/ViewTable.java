package org.guichet.store.sql;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.guichet.store.OperatorView.Backlog;

/** When arrivals of a channel came, and which of them still wait; all from indexes of {@code arrivals}. */
final class ViewTable {

    static final String REGISTERED = """
            SELECT registered_at FROM arrivals WHERE channel = ? AND registered_at >= ? AND registered_at < ?
            ORDER BY registered_at LIMIT ?
            """;

    static final String COUNT =
            "SELECT count(*) FROM arrivals WHERE channel = ? AND registered_at >= ? AND registered_at < ?";

    static final String NEWEST_BEFORE = """
            SELECT registered_at FROM arrivals WHERE channel = ? AND registered_at < ?
            ORDER BY registered_at DESC LIMIT ?
            """;

    static final String WAITING = "SELECT count(*) FROM arrivals WHERE channel = ? AND state = 'received'";

    static final String OLDEST = """
            SELECT registered_at FROM arrivals WHERE channel = ? AND state = 'received' ORDER BY seq LIMIT 1
            """;

    static final String ALL_WAITING = "SELECT count(*) FROM arrivals WHERE state = 'received'";

    static final String OLDEST_OF_ALL =
            "SELECT registered_at FROM arrivals WHERE state = 'received' ORDER BY seq LIMIT 1";

    private ViewTable() {}

    static List<Instant> registered(Session session, String channel, Instant from, Instant until, int limit)
            throws SQLException {
        return session.all(
                row -> Instant.ofEpochMilli(row.getLong(1)),
                REGISTERED,
                channel,
                from.toEpochMilli(),
                until.toEpochMilli(),
                limit);
    }

    static long count(Session session, String channel, Instant from, Instant until) throws SQLException {
        return session.one(row -> row.getLong(1), COUNT, channel, from.toEpochMilli(), until.toEpochMilli())
                .orElse(0L);
    }

    static List<Instant> newestBefore(Session session, String channel, Instant moment, int limit) throws SQLException {
        return session.all(
                row -> Instant.ofEpochMilli(row.getLong(1)), NEWEST_BEFORE, channel, moment.toEpochMilli(), limit);
    }

    static Backlog backlog(Session session, String channel) throws SQLException {
        long count = session.one(row -> row.getLong(1), WAITING, channel).orElse(0L);
        Optional<Instant> oldest = count == 0
                ? Optional.empty()
                : session.one(row -> Instant.ofEpochMilli(row.getLong(1)), OLDEST, channel);
        return new Backlog(count, oldest.orElse(null));
    }

    static Backlog backlog(Session session) throws SQLException {
        long count = session.one(row -> row.getLong(1), ALL_WAITING).orElse(0L);
        Optional<Instant> oldest = session.one(row -> Instant.ofEpochMilli(row.getLong(1)), OLDEST_OF_ALL);
        return new Backlog(count, oldest.orElse(null));
    }
}
