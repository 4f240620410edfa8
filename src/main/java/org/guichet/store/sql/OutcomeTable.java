package org.guichet.store.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guichet.cases.CaseJson;
import org.guichet.store.Outcome;
import org.guichet.store.Outcomes;

/** The table {@code outcomes}. */
final class OutcomeTable {

    private static final String COLUMNS = "SELECT number, order_key, outcome, recorded_at FROM outcomes ";

    static final String OF_CASE = COLUMNS + "WHERE case_id = ? ORDER BY number";

    static final String LAST = COLUMNS + "WHERE case_id = ? ORDER BY number DESC LIMIT 1";

    static final String WITH_KEY = COLUMNS + "WHERE case_id = ? AND order_key = ?";

    private OutcomeTable() {}

    static List<Outcomes.Recorded> of(Session session, UUID caseId) throws SQLException {
        return session.all(OutcomeTable::recorded, OF_CASE, caseId.toString());
    }

    static Optional<Outcome> last(Session session, UUID caseId) throws SQLException {
        return session.one(OutcomeTable::recorded, LAST, caseId.toString()).map(Outcomes.Recorded::outcome);
    }

    static Optional<Outcomes.Recorded> withKey(Session session, UUID caseId, String key) throws SQLException {
        return session.one(OutcomeTable::recorded, WITH_KEY, caseId.toString(), key);
    }

    /** False when the key, or the number, is taken. */
    static boolean add(Session session, UUID caseId, String key, Outcome outcome, Instant now) throws SQLException {
        int number =
                1 + session.one(row -> row.getInt(1), LAST, caseId.toString()).orElse(0);
        return session.change(
                        "INSERT INTO outcomes (case_id, number, order_key, outcome, recorded_at) VALUES (?, ?, ?, ?, ?) "
                                + "ON CONFLICT DO NOTHING",
                        caseId.toString(),
                        number,
                        key,
                        CaseJson.write(outcome),
                        now.toEpochMilli())
                == 1;
    }

    static void erase(Session session, UUID caseId) throws SQLException {
        session.change("DELETE FROM outcomes WHERE case_id = ?", caseId.toString());
    }

    private static Outcomes.Recorded recorded(ResultSet row) throws SQLException {
        return new Outcomes.Recorded(
                row.getInt(1), row.getString(2), outcome(row.getString(3)), Instant.ofEpochMilli(row.getLong(4)));
    }

    private static Outcome outcome(String json) {
        try {
            return CaseJson.mapper().readValue(json, Outcome.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an outcome of ours is none", e);
        }
    }
}
