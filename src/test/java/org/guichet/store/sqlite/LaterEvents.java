package org.guichet.store.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.guichet.cases.Case;

/** Writes events of later revisions past the store, which cannot make any yet. */
final class LaterEvents implements AutoCloseable {

    private final Connection connection;

    LaterEvents(Path database) throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA synchronous = OFF");
            statement.execute("PRAGMA busy_timeout = 5000");
        }
    }

    void write(Case of, String subscriber) throws SQLException {
        String event = UUID.randomUUID().toString();
        String caseId = of.identity().id().toString();
        change("INSERT INTO events (id, type, case_id, revision, body) VALUES (?, 'later', ?, 2, '{}')", event, caseId);
        change(
                "INSERT INTO outbox (event_id, subscriber, case_id, written_at) VALUES (?, ?, ?, 1000000000)",
                event,
                subscriber,
                caseId);
    }

    private void change(String sql, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
