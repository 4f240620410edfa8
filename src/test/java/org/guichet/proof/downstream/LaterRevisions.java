package org.guichet.proof.downstream;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guichet.cases.Case;
import org.guichet.store.CaseEvent;
import org.guichet.store.EventFormat;

/** Writes events of later revisions past the store, which makes none by itself. */
final class LaterRevisions implements AutoCloseable {

    private final Connection connection;
    private final EventFormat events;

    LaterRevisions(Path data, EventFormat events) throws SQLException {
        this.connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("guichet.db"));
        this.events = events;
    }

    void write(Case revision, List<String> subscribers) throws SQLException {
        UUID id = UUID.randomUUID();
        CaseEvent event = events.write(id, revision);
        String caseId = revision.identity().id().toString();
        connection.setAutoCommit(false);
        change(
                "INSERT INTO events (id, type, case_id, revision, body) VALUES (?, ?, ?, ?, ?)",
                id.toString(),
                event.type(),
                caseId,
                revision.identity().revision(),
                event.body());
        for (String subscriber : subscribers) {
            change(
                    "INSERT INTO outbox (event_id, subscriber, case_id, written_at) VALUES (?, ?, ?, ?)",
                    id.toString(),
                    subscriber,
                    caseId,
                    Instant.now().toEpochMilli());
        }
        connection.commit();
    }

    private void change(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
