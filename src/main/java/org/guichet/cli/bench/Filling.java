package org.guichet.cli.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.guichet.cases.Reference;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * Fills a closed store with copies of the one case in it, each under an id and a reference of its own. Straight into the
 * tables: through the door it would take minutes, and how rows came in makes no difference to those that follow.
 */
final class Filling implements AutoCloseable {

    private static final int ROWS_PER_COMMIT = 2_000;

    private final Connection connection;

    private Filling(Connection connection) {
        this.connection = connection;
    }

    /** @param data folder of a store that holds one case, which nobody has open */
    static void fill(Path data, int copies) throws SQLException {
        try (Filling filling = open(data)) {
            filling.connection.setAutoCommit(false);
            filling.copy(filling.original(), copies);
            filling.connection.setAutoCommit(true);
            try (Statement statement = filling.connection.createStatement()) {
                statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
            }
        }
    }

    /** Takes away arrivals that no case was made of yet. */
    static void discardWaiting(Path data) throws SQLException {
        try (Filling filling = open(data);
                Statement statement = filling.connection.createStatement()) {
            statement.execute(
                    "DELETE FROM raws WHERE arrival_seq IN (SELECT seq FROM arrivals WHERE state = 'received')");
            statement.execute("DELETE FROM arrivals WHERE state = 'received'");
        }
    }

    private static Filling open(Path data) throws SQLException {
        return new Filling(connect(data));
    }

    /** To the database of a closed store. */
    static Connection connect(Path data) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setSynchronous(SQLiteConfig.SynchronousMode.OFF); // a power cut here costs a benchmark
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + data.resolve("guichet.db"));
        return source.getConnection();
    }

    private record Original(long sequence, String arrival, String caseId, String reference, String json) {}

    private Original original() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        SELECT a.seq, a.id, r.case_id, a.reference, r.json
                        FROM arrivals a JOIN contacts c ON c.arrival_id = a.id JOIN revisions r ON r.case_id = c.case_id
                        """)) {
            if (!row.next()) {
                throw new SQLException("there is no case to copy");
            }
            return new Original(row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5));
        }
    }

    private void copy(Original original, int copies) throws SQLException {
        try (PreparedStatement arrivals = connection.prepareStatement("""
                        INSERT INTO arrivals (seq, id, channel, kind, source_key, reference, facts, sha256, size,
                                              registered_at, state, changed_at)
                        SELECT ?, ?, channel, kind, ?, ?, facts, sha256, size, registered_at, state, changed_at
                        FROM arrivals WHERE seq = ?""");
                PreparedStatement raws = connection.prepareStatement(
                        "INSERT INTO raws (arrival_seq, content) SELECT ?, content FROM raws WHERE arrival_seq = ?");
                PreparedStatement cases =
                        connection.prepareStatement("INSERT INTO cases (id, reference) VALUES (?, ?)");
                PreparedStatement revisions = connection.prepareStatement(
                        "INSERT INTO revisions (case_id, revision, newest, json) VALUES (?, 1, 1, ?)");
                PreparedStatement contacts = connection.prepareStatement(
                        "INSERT INTO contacts (arrival_id, case_id, revision) VALUES (?, ?, 1)")) {
            for (int i = 1; i <= copies; i++) {
                long sequence = original.sequence + i;
                String arrival = UUID.randomUUID().toString();
                String caseId = UUID.randomUUID().toString();
                String reference = Reference.ofSequence(sequence).value();
                insert(arrivals, sequence, arrival, "copy:" + i, reference, original.sequence);
                insert(raws, sequence, original.sequence);
                insert(cases, caseId, reference);
                insert(
                        revisions,
                        caseId,
                        original.json
                                .replace(original.caseId, caseId)
                                .replace(original.arrival, arrival)
                                .replace(original.reference, reference));
                insert(contacts, arrival, caseId);
                if (i % ROWS_PER_COMMIT == 0) {
                    connection.commit();
                }
            }
            connection.commit();
        }
    }

    static void insert(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
