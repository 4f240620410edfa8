package org.guichet.store.sql;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guichet.store.CustomerIndex;
import org.guichet.store.CustomerTerms;

/** The tables {@code terms} and {@code terms_made}. */
final class TermTable {

    static final String FIND = """
            SELECT t.case_id FROM terms t WHERE t.term >= ? AND t.term < ?
              AND EXISTS (SELECT 1 FROM terms o WHERE o.case_id = t.case_id AND o.term >= ? AND o.term < ?)
              AND EXISTS (SELECT 1 FROM terms p WHERE p.case_id = t.case_id AND p.term >= ? AND p.term < ?)
            LIMIT\s""" + 4 * CustomerIndex.MOST_FOUND;

    /** Whether this revision is its case's newest. */
    static final String IS_NEWEST = "SELECT 1 FROM revisions WHERE position = ? AND newest = 1";

    private TermTable() {}

    static List<UUID> find(Session session, CustomerTerms.Wanted wanted) throws SQLException {
        return session.all(
                row -> UUID.fromString(row.getString(1)),
                FIND,
                wanted.from(0),
                wanted.to(0),
                wanted.from(1),
                wanted.to(1),
                wanted.from(2),
                wanted.to(2));
    }

    /** Up to which revision terms were made. */
    static long made(Session session) throws SQLException {
        return session.one(row -> row.getLong(1), "SELECT position FROM terms_made")
                .orElse(0L);
    }

    static void madeUpTo(Session session, long position) throws SQLException {
        session.change("UPDATE terms_made SET position = ? WHERE position < ?", position, position);
    }

    /** Nothing when the case has changed meanwhile: its newer revision is still to come. */
    static void put(Session session, long position, UUID caseId, Set<String> terms) throws SQLException {
        if (session.one(row -> row.getInt(1), IS_NEWEST, position).isEmpty()) {
            return;
        }
        erase(session, caseId);
        for (String term : terms) {
            session.change(
                    "INSERT INTO terms (term, case_id) VALUES (?, ?) ON CONFLICT DO NOTHING", term, caseId.toString());
        }
    }

    static void erase(Session session, UUID caseId) throws SQLException {
        session.change("DELETE FROM terms WHERE case_id = ?", caseId.toString());
    }
}
