package org.guichet.store.sql;

import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guichet.store.Figures;

/** Counts what operators watch. */
final class FiguresQuery {

    static final String QUARANTINED = """
            SELECT channel, reason, count(*) FROM arrivals WHERE state = 'quarantined'
            GROUP BY channel, reason ORDER BY channel, reason
            """;

    private static final String OLDEST_WAITING = """
            SELECT channel, min(registered_at) FROM arrivals WHERE state = 'received' GROUP BY channel
            """;

    private static final String DELIVERED = """
            SELECT subscriber, count(*) FROM outbox WHERE state = 'delivered' GROUP BY subscriber
            """;

    private FiguresQuery() {}

    static Figures figures(Session session, Dialect dialect) throws SQLException {
        Map<String, Instant> oldest = new LinkedHashMap<>();
        byName(session, OLDEST_WAITING).forEach((name, millis) -> oldest.put(name, Instant.ofEpochMilli(millis)));
        return new Figures(
                AccountQuery.reconcile(session, dialect), quarantined(session), oldest, byName(session, DELIVERED));
    }

    static List<Figures.Quarantined> quarantined(Session session) throws SQLException {
        return session.all(
                row -> new Figures.Quarantined(row.getString(1), row.getString(2), row.getLong(3)), QUARANTINED);
    }

    private static Map<String, Long> byName(Session session, String sql) throws SQLException {
        Map<String, Long> values = new LinkedHashMap<>();
        session.all(row -> Map.entry(row.getString(1), row.getLong(2)), sql)
                .forEach(entry -> values.put(entry.getKey(), entry.getValue()));
        return values;
    }
}
