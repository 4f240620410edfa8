package org.guichet.store.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.guichet.store.StoreRefusedException;
import org.guichet.store.sql.Database;
import org.guichet.store.sql.Dialect;
import org.guichet.store.sql.Session;
import org.guichet.store.sql.Trouble;
import org.postgresql.ds.PGSimpleDataSource;

/** How to connect to the server. Every wait has an end: to connect, for an answer, for a lock. */
final class PostgresDatabase implements Database {

    private static final Dialect DIALECT = new Dialect(
            "UPDATE counters SET last = last + 1 WHERE name = 'arrivals' RETURNING last",
            "(SELECT last FROM counters WHERE name = 'arrivals')",
            "(array_agg(last_failure ORDER BY failed_at DESC NULLS LAST))[1]");

    private static final int CONNECT_SECONDS = 5;

    /** Longer than any statement may take, so that the server's own limit speaks first. */
    private static final int ANSWER_SECONDS = 25;

    private static final int STATEMENT_SECONDS = 20;
    private static final int LOCK_SECONDS = 15;

    /** After which the server ends the transaction of a gateway that stands still within it; others wait that long. */
    static final int IDLE_SECONDS = 5;

    /** The turn of a group of writes, of this installation alone: several may share a database in schemas of their own. */
    private static final String TURN = "SELECT pg_advisory_xact_lock(7243, hashtext(current_schema()))";

    private final PGSimpleDataSource source = new PGSimpleDataSource();
    private final String gateway;
    private final Duration lease;

    /**
     * @param gateway says who claims, see {@link GatewayName}; a text without quotes
     * @throws StoreRefusedException when the URL is none
     */
    PostgresDatabase(PostgresPlace place, String gateway) {
        try {
            source.setUrl(place.url());
        } catch (IllegalArgumentException e) {
            throw new StoreRefusedException("data.store is not a URL like jdbc:postgresql://host:5432/guichet");
        }
        source.setUser(place.user());
        source.setPassword(place.password());
        source.setApplicationName("guichet");
        source.setLoginTimeout(CONNECT_SECONDS);
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setSocketTimeout(ANSWER_SECONDS);
        source.setTcpKeepAlive(true);
        source.setLogServerErrorDetail(false); // it repeats the row, and failures are logged
        this.gateway = gateway;
        this.lease = place.lease();
    }

    String gateway() {
        return gateway;
    }

    Duration lease() {
        return lease;
    }

    /** Connections without any setting of ours. */
    DataSource source() {
        return source;
    }

    @Override
    public Session writer() throws SQLException {
        Session session = connect("SET guichet.gateway = '" + gateway + "'; SET guichet.lease_millis = '"
                + lease.toMillis() + "'; SET idle_in_transaction_session_timeout = '" + IDLE_SECONDS + "s'");
        try {
            ServerCheck.refuseUnsafe(session); // each time: another server may have taken this one's place
            session.useTransactions();
            return session;
        } catch (SQLException | RuntimeException e) {
            session.close();
            throw e;
        }
    }

    @Override
    public Session reader() throws SQLException {
        return connect("SET default_transaction_read_only = on");
    }

    private Session connect(String settings) throws SQLException {
        Connection connection = source.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute(settings + "; SET statement_timeout = '" + STATEMENT_SECONDS + "s'; SET lock_timeout = '"
                    + LOCK_SECONDS + "s'");
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return new Session(connection, PostgresDatabase::text);
    }

    /** PostgreSQL cannot hold U+0000 in a text. */
    private static String text(String given) {
        return given.indexOf('\0') < 0 ? given : given.replace('\0', '\uFFFD');
    }

    @Override
    public void begin(Session writer) throws SQLException {
        writer.execute(TURN);
    }

    /** A savepoint is a round trip, and its release another one; a unit has four. */
    @Override
    public boolean isMarkingDear() {
        return true;
    }

    @Override
    public Dialect dialect() {
        return DIALECT;
    }

    @Override
    public Trouble trouble(SQLException failure) {
        return PostgresTrouble.of(failure);
    }
}
