package org.guichet.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guichet.store.Watch;
import org.jspecify.annotations.Nullable;

/** The table {@code watches}. */
final class WatchTable {

    private static final String COLUMNS =
            "SELECT rule, subject, version, seen, waiting, due_at, cleared_at, case_id, changed_at FROM watches ";

    static final String ONE = COLUMNS + "WHERE rule = ? AND subject = ?";

    static final String DUE = COLUMNS + "WHERE due_at <= ? ORDER BY due_at LIMIT ?";

    static final String OLD =
            "SELECT rule, subject FROM watches WHERE due_at IS NULL AND changed_at < ? ORDER BY changed_at LIMIT ?";

    private WatchTable() {}

    static Optional<Watch> one(Session session, Watch.Key key) throws SQLException {
        return session.one(WatchTable::watch, ONE, key.rule(), key.subject());
    }

    static List<Watch> due(Session session, Instant now, int limit) throws SQLException {
        return session.all(WatchTable::watch, DUE, now.toEpochMilli(), limit);
    }

    /** False when the one before it is not what its writer saw. */
    static boolean put(Session session, Watch next) throws SQLException {
        return next.version() == 1 ? insert(session, next) : update(session, next);
    }

    private static boolean insert(Session session, Watch first) throws SQLException {
        return session.change(
                        "INSERT INTO watches (rule, subject, version, seen, waiting, due_at, cleared_at, case_id, "
                                + "changed_at) VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                        first.key().rule(),
                        first.key().subject(),
                        seen(first),
                        text(first.waiting()),
                        millis(first.due()),
                        millis(first.cleared()),
                        text(first.caseId()),
                        first.changedAt().toEpochMilli())
                == 1;
    }

    private static boolean update(Session session, Watch next) throws SQLException {
        return session.change(
                        "UPDATE watches SET version = ?, seen = ?, waiting = ?, due_at = ?, cleared_at = ?, "
                                + "case_id = ?, changed_at = ? WHERE rule = ? AND subject = ? AND version = ?",
                        next.version(),
                        seen(next),
                        text(next.waiting()),
                        millis(next.due()),
                        millis(next.cleared()),
                        text(next.caseId()),
                        next.changedAt().toEpochMilli(),
                        next.key().rule(),
                        next.key().subject(),
                        next.version() - 1)
                == 1;
    }

    static int forget(Session session, Instant before, int limit) throws SQLException {
        int forgotten = 0;
        List<Watch.Key> old = session.all(
                row -> new Watch.Key(row.getString(1), row.getString(2)), OLD, before.toEpochMilli(), limit);
        for (Watch.Key key : old) {
            forgotten += session.change(
                    "DELETE FROM watches WHERE rule = ? AND subject = ? AND due_at IS NULL AND changed_at < ?",
                    key.rule(),
                    key.subject(),
                    before.toEpochMilli());
        }
        return forgotten;
    }

    static void erase(Session session, UUID caseId) throws SQLException {
        session.change("DELETE FROM watches WHERE case_id = ?", caseId.toString());
    }

    private static Watch watch(ResultSet row) throws SQLException {
        return new Watch(
                new Watch.Key(row.getString(1), row.getString(2)),
                row.getInt(3),
                seen(row.getString(4)),
                id(row.getString(5)),
                instant(row, 6),
                instant(row, 7),
                id(row.getString(8)),
                Instant.ofEpochMilli(row.getLong(9)));
    }

    private static String seen(Watch of) {
        return of.seen().stream().map(at -> Long.toString(at.toEpochMilli())).collect(Collectors.joining(","));
    }

    private static List<Instant> seen(String kept) {
        return kept.isEmpty()
                ? List.of()
                : Arrays.stream(kept.split(","))
                        .map(at -> Instant.ofEpochMilli(Long.parseLong(at)))
                        .toList();
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    private static @Nullable UUID id(@Nullable String text) {
        return text == null ? null : UUID.fromString(text);
    }

    private static @Nullable Long millis(@Nullable Instant at) {
        return at == null ? null : at.toEpochMilli();
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }
}
