package org.guichet.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.guichet.store.Act;

/** The table {@code acts}: what people did that concerns no single arrival. */
final class ActTable {

    static final String NEWEST = "SELECT at, decided_by, act, subject, detail FROM acts ORDER BY position DESC LIMIT ?";

    private static final String LAST =
            "SELECT at, decided_by, act, subject, detail FROM acts WHERE act = ? ORDER BY position DESC LIMIT 1";

    private ActTable() {}

    static boolean insert(Session session, Act act) throws SQLException {
        return session.change(
                        "INSERT INTO acts (at, decided_by, act, subject, detail) VALUES (?, ?, ?, ?, ?)",
                        act.at().toEpochMilli(),
                        act.by(),
                        act.what(),
                        act.subject(),
                        act.detail())
                == 1;
    }

    static List<Act> newest(Session session, int limit) throws SQLException {
        return session.all(ActTable::act, NEWEST, limit);
    }

    /** Goes through what people did, from its end: that is little. */
    static Optional<Act> last(Session session, String what) throws SQLException {
        return session.one(ActTable::act, LAST, what);
    }

    static Act act(ResultSet row) throws SQLException {
        return new Act(
                Instant.ofEpochMilli(row.getLong(1)),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5));
    }
}
