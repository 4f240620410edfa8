package org.guichet.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.guichet.arrival.ArrivalState;
import org.guichet.cases.Reference;
import org.guichet.store.HeldState;
import org.guichet.store.HistoryAct;
import org.guichet.store.TestEvents;
import org.guichet.store.sql.Migrations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database of the first version goes on where it was. */
class MigrationTest {

    private static final UUID QUARANTINED = UUID.fromString("01900000-0000-7000-8000-000000000001");
    private static final UUID WAITING = UUID.fromString("01900000-0000-7000-8000-000000000002");

    @TempDir
    Path data;

    @Test
    void keepsWhatTheFirstVersionHeld() throws Exception {
        writeFirstVersion();
        try (SqliteCaseStore store = SqliteCaseStore.open(data, new TestEvents(), Clock.systemUTC())) {
            assertThat(store.due(Instant.now(), 10)).containsExactly(WAITING);
            assertThat(store.held(HeldState.QUARANTINED, null, 10, 0))
                    .extracting(status -> status.arrival().id())
                    .containsExactly(QUARANTINED);
            assertThat(store.history(QUARANTINED)).singleElement().satisfies(entry -> {
                assertThat(entry.act()).isEqualTo(HistoryAct.QUARANTINED);
                assertThat(entry.reason()).isEqualTo("malformed");
                assertThat(entry.at()).isEqualTo(Instant.ofEpochMilli(2_000));
            });
            assertThat(store.reconcile().addsUp()).isTrue();
        }
    }

    @Test
    void accountsForACaseWhoseContactIsLost() throws Exception {
        writeFirstVersion();
        execute("UPDATE arrivals SET state = 'case' WHERE state = 'received'");
        try (SqliteCaseStore store = SqliteCaseStore.open(data, new TestEvents(), Clock.systemUTC())) {
            assertThat(store.status(WAITING).orElseThrow().state()).isEqualTo(ArrivalState.CASE);
            assertThat(store.reconcile().addsUp()).isFalse();
        }
    }

    @Test
    void accountsForAnArrivalThatSomebodyDeleted() throws Exception {
        writeFirstVersion();
        execute("DELETE FROM arrivals WHERE state = 'received'");
        try (SqliteCaseStore store = SqliteCaseStore.open(data, new TestEvents(), Clock.systemUTC())) {
            assertThat(store.reconcile().addsUp()).isFalse();
        }
    }

    private void writeFirstVersion() throws Exception {
        SqliteDatabase database = new SqliteDatabase(Files.createFile(data.resolve("guichet.db")));
        Flyway.configure()
                .dataSource(database.source())
                .table(Migrations.HISTORY)
                .locations("classpath:org/guichet/store/migration/sqlite")
                .target("1")
                .load()
                .migrate();
        arrival(QUARANTINED, "quarantined", "'malformed', 'Not a mail.', 2000");
        arrival(WAITING, "received", "NULL, NULL, 3000");
    }

    private void arrival(UUID id, String state, String settlement) throws Exception {
        execute("INSERT INTO arrivals (id, channel, kind, source_key, reference, facts, sha256, size, registered_at, "
                + "state, reason, detail, changed_at) VALUES ('" + id + "', 'support-fr', 'email', '" + id
                + "', '" + Reference.ofSequence(id.hashCode() & 0xff)
                + "', '{\"mediaType\":\"message/rfc822\",\"details\":{}}', '"
                + "0".repeat(64) + "', 0, 1000, '" + state + "', " + settlement + ")");
    }

    private void execute(String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("guichet.db"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
