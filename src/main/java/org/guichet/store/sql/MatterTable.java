package org.guichet.store.sql;

import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.guichet.cases.Case;
import org.guichet.cases.CaseReference;
import org.guichet.cases.Origin;
import org.guichet.store.Matter;

/** The table {@code matters}. */
final class MatterTable {

    static final String CASE = "SELECT case_id FROM matters WHERE matter = ?";

    private MatterTable() {}

    /** Leads from the numbers of a proactive case to it; the newest case of a number has it. */
    static void add(Session session, Case opened) throws SQLException {
        if (opened.identity().origin() != Origin.PROACTIVE) {
            return;
        }
        for (CaseReference reference : opened.substance().references()) {
            Optional<String> matter = Matter.of(reference);
            if (matter.isPresent()) {
                session.change(
                        "INSERT INTO matters (matter, case_id) VALUES (?, ?) "
                                + "ON CONFLICT (matter) DO UPDATE SET case_id = excluded.case_id",
                        matter.get(),
                        opened.identity().id().toString());
            }
        }
    }

    static Optional<UUID> caseOf(Session session, String matter) throws SQLException {
        return session.one(row -> UUID.fromString(row.getString(1)), CASE, matter);
    }

    static void erase(Session session, UUID caseId) throws SQLException {
        session.change("DELETE FROM matters WHERE case_id = ?", caseId.toString());
    }
}
