package org.guichet.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.guichet.store.Reconciliation;

/** Counts arrivals against cases. */
final class AccountQuery {

    /**
     * One statement, so one state of the database. The last row is of the whole: the highest number that an arrival was
     * given, and the number of cases.
     */
    private static final String ACCOUNTS = """
            SELECT a.channel, count(*),
                   count(CASE WHEN c.revision = 1 THEN 1 END),
                   count(CASE WHEN c.revision > 1 THEN 1 END),
                   count(CASE WHEN a.state = 'set-aside' THEN 1 END),
                   count(CASE WHEN a.state = 'quarantined' THEN 1 END),
                   count(CASE WHEN a.state = 'received' THEN 1 END)
            FROM arrivals a LEFT JOIN contacts c ON c.arrival_id = a.id
            GROUP BY a.channel
            UNION ALL
            SELECT NULL, %s,
                   (SELECT count(*) FROM cases), 0, 0, 0, 0
            ORDER BY 1 NULLS LAST
            """;

    private AccountQuery() {}

    static Reconciliation reconcile(Session session, Dialect dialect) throws SQLException {
        List<Reconciliation.Account> rows = session.all(AccountQuery::account, statement(dialect));
        Reconciliation.Account whole = rows.get(rows.size() - 1);
        return new Reconciliation(rows.subList(0, rows.size() - 1), whole.arrivals(), whole.cases());
    }

    private static String statement(Dialect dialect) {
        return ACCOUNTS.formatted(dialect.lastArrivalNumber());
    }

    private static Reconciliation.Account account(ResultSet row) throws SQLException {
        String channel = row.getString(1);
        return new Reconciliation.Account(
                channel == null ? "" : channel,
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                row.getLong(5),
                row.getLong(6),
                row.getLong(7));
    }
}
