package org.guichet.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guichet.store.Act;
import org.guichet.store.HistoryAct;
import org.guichet.store.HistoryEntry;

/** The table {@code history}. */
final class HistoryTable {

    static final String OF_ARRIVAL = """
            SELECT h.at, h.act, h.reason, h.detail, h.decided_by
            FROM arrivals a JOIN history h ON h.arrival_seq = a.seq
            WHERE a.id = ? ORDER BY h.position
            """;

    private static final String INSERT = """
            INSERT INTO history (arrival_seq, at, act, reason, detail, decided_by)
            SELECT seq, ?, ?, ?, ?, ? FROM arrivals WHERE id = ?
            """;

    private static final String INSERT_IF_ANY = INSERT + """
            AND EXISTS (SELECT 1 FROM history WHERE arrival_seq = seq)
            """;

    static final String BY_PEOPLE = """
            SELECT h.at, h.decided_by, h.act, a.reference, h.detail
            FROM history h JOIN arrivals a ON a.seq = h.arrival_seq
            WHERE h.decided_by IS NOT NULL ORDER BY h.position DESC LIMIT ?
            """;

    private HistoryTable() {}

    static void add(Session session, UUID arrivalId, HistoryEntry entry) throws SQLException {
        insert(session, INSERT, arrivalId, entry);
    }

    /** The end of the story, where there is a story. */
    static void addEnd(Session session, UUID arrivalId, HistoryAct end, Instant now) throws SQLException {
        insert(session, INSERT_IF_ANY, arrivalId, new HistoryEntry(now, end, null, null, null));
    }

    /** Takes every sentence out of it; what happened, when and by whom stays. */
    static void erase(Session session, UUID arrivalId) throws SQLException {
        session.change(
                "UPDATE history SET detail = NULL WHERE arrival_seq = (SELECT seq FROM arrivals WHERE id = ?)",
                arrivalId.toString());
    }

    private static void insert(Session session, String sql, UUID arrivalId, HistoryEntry entry) throws SQLException {
        session.change(
                sql,
                entry.at().toEpochMilli(),
                entry.act().word(),
                entry.reason(),
                entry.detail(),
                entry.by(),
                arrivalId.toString());
    }

    static List<HistoryEntry> of(Session session, UUID arrivalId) throws SQLException {
        return session.all(HistoryTable::entry, OF_ARRIVAL, arrivalId.toString());
    }

    static List<Act> byPeople(Session session, int limit) throws SQLException {
        return session.all(ActTable::act, BY_PEOPLE, limit);
    }

    private static HistoryEntry entry(ResultSet row) throws SQLException {
        return new HistoryEntry(
                Instant.ofEpochMilli(row.getLong(1)),
                HistoryAct.of(row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5));
    }
}
