package org.guichet.store.postgres;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.guichet.PostgresServer;
import org.guichet.cases.Case;
import org.guichet.store.CaseStore;
import org.guichet.store.DurableCaseStoreContract;
import org.guichet.store.TestEvents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class PostgresCaseStoreTest implements DurableCaseStoreContract {

    @TempDir
    Path data;

    private final PostgresPlace place = PostgresServer.newPlace(Duration.ofSeconds(30));
    private PostgresCaseStore store;

    @BeforeEach
    void open() {
        store = PostgresCaseStore.open(place, data, new TestEvents(), Clock.systemUTC());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    public CaseStore store() {
        return store;
    }

    @Override
    public void laterEvents(Case of, String subscriber, int times) {
        try (Connection connection = DriverManager.getConnection(place.url(), place.user(), place.password())) {
            for (int i = 0; i < times; i++) {
                String event = UUID.randomUUID().toString();
                String id = of.identity().id().toString();
                change(
                        connection,
                        "INSERT INTO events (id, type, case_id, revision, body) VALUES (?, 'later', ?, 2, '{}')",
                        event,
                        id);
                change(
                        connection,
                        "INSERT INTO outbox (event_id, subscriber, case_id, written_at) VALUES (?, ?, ?, 1000000000)",
                        event,
                        subscriber,
                        id);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void change(Connection connection, String sql, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    @Override
    public void reopen() {
        close();
        open();
    }
}
