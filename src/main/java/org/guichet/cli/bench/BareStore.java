package org.guichet.cli.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.guichet.arrival.Digest;
import org.guichet.cases.Reference;
import org.guichet.store.CaseEvent;
import org.guichet.store.sqlite.SqliteCaseStore;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The rows of arrivals, written as durably as the gateway's, by the same driver into the same tables with nothing around it:
 * what the disk and SQLite give at best.
 */
final class BareStore implements AutoCloseable {

    private static final String ARRIVAL = """
            INSERT INTO arrivals (seq, id, channel, kind, source_key, reference, facts, sha256, size,
                                  registered_at, state, changed_at)
            VALUES (?, ?, 'bench', 'web-form', ?, ?, '{"mediaType":"application/json"}', ?, ?, ?, 'received', ?)
            """;
    private static final String RAW = "INSERT INTO raws (arrival_seq, content) VALUES (?, ?)";

    private final Connection connection;
    private final PreparedStatement arrivals;
    private final PreparedStatement raws;
    private long sequence;

    private BareStore(Connection connection) throws SQLException {
        this.connection = connection;
        this.arrivals = connection.prepareStatement(ARRIVAL);
        this.raws = connection.prepareStatement(RAW);
    }

    /** @param folder new or empty */
    static BareStore in(Path folder) throws SQLException {
        SqliteCaseStore.open(folder, (id, opened) -> new CaseEvent("", ""), Clock.systemUTC())
                .close(); // makes the tables
        SQLiteConfig config = new SQLiteConfig();
        config.enforceForeignKeys(true);
        config.setGetGeneratedKeys(false);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + folder.resolve("guichet.db"));
        Connection connection = source.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = FULL");
        }
        connection.setAutoCommit(false);
        return new BareStore(connection);
    }

    /** Commits groups of so many rows, one after the other, for a while; a latency is that of one commit. */
    Measured run(int group, byte[] raw, Duration window) throws SQLException {
        Latencies latencies = new Latencies();
        String sha256 = Digest.sha256(raw);
        Measured.Clock clock = Measured.Clock.start();
        long until = clock.nanos() + window.toNanos();
        long rows = 0;
        for (long before = clock.nanos(); before < until; rows += group) {
            for (int i = 0; i < group; i++) {
                add(raw, sha256);
            }
            connection.commit();
            long now = System.nanoTime();
            latencies.add(now - before);
            before = now;
        }
        return new Measured(rows, 0, 0, latencies).tookSince(clock);
    }

    void add(byte[] raw, String sha256) throws SQLException {
        sequence++;
        String id = UUID.randomUUID().toString();
        long now = System.currentTimeMillis();
        arrivals.setLong(1, sequence);
        arrivals.setString(2, id);
        arrivals.setString(3, "key:" + id);
        arrivals.setString(4, Reference.ofSequence(sequence).value());
        arrivals.setString(5, sha256);
        arrivals.setLong(6, raw.length);
        arrivals.setLong(7, now);
        arrivals.setLong(8, now);
        arrivals.executeUpdate();
        raws.setLong(1, sequence);
        raws.setBytes(2, raw);
        raws.executeUpdate();
    }

    void commit() throws SQLException {
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
