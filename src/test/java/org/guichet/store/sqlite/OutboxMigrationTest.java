package org.guichet.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.flywaydb.core.Flyway;
import org.guichet.store.CaseStore;
import org.guichet.store.Outbox;
import org.guichet.store.OutboxRow;
import org.guichet.store.TestEvents;
import org.guichet.store.sql.Migrations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Databases that earlier versions wrote. */
class OutboxMigrationTest {

    private static final String CASE = "01932b7e-0000-7000-8000-00000000000a";
    private static final String ARRIVAL = "01932b7e-0000-7000-8000-00000000000b";
    private static final String EVENT = "01932b7e-0000-7000-8000-00000000000c";

    @TempDir
    Path folder;

    private SqliteDatabase database;

    @BeforeEach
    void writeTheFirstVersion() throws Exception {
        database = new SqliteDatabase(Files.createFile(folder.resolve("guichet.db")));
        Flyway.configure()
                .dataSource(database.source())
                .table(Migrations.HISTORY)
                .locations("classpath:org/guichet/store/migration/sqlite")
                .target("1")
                .load()
                .migrate();
        try (Connection connection = database.source().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute("INSERT INTO arrivals VALUES (1, '" + ARRIVAL
                    + "', 'support-fr', 'email', 'm1', 'REF', '{}', 'd', " + "1, 1000, 'case', NULL, NULL, 2000)");
            sql.execute("INSERT INTO cases VALUES ('" + CASE + "', 'REF')");
            sql.execute("INSERT INTO contacts VALUES ('" + ARRIVAL + "', '" + CASE + "', 1)");
            sql.execute("INSERT INTO events VALUES ('" + EVENT + "', 'registered', '" + CASE + "', 1, '{}')");
            sql.execute("INSERT INTO outbox VALUES (7, '" + EVENT + "', 'crm', NULL)");
            sql.execute("INSERT INTO outbox VALUES (8, '" + EVENT + "', 'archive', 3000)");
        }
    }

    @Test
    void keepsWhatWaitsAndWhatWasDelivered() throws Exception {
        try (CaseStore store = SqliteCaseStore.open(folder, new TestEvents(), Clock.systemUTC())) {
            Outbox outbox = store.outbox();
            assertThat(outbox.due("crm", Instant.EPOCH, Duration.ofHours(1), 10))
                    .singleElement()
                    .extracting(OutboxRow::position)
                    .isEqualTo(7L);
            assertThat(outbox.undelivered("archive", 10)).isEmpty();
            assertThat(outbox.standings()).singleElement().satisfies(standing -> assertThat(standing.oldestWaiting())
                    .isEqualTo(Instant.ofEpochMilli(2000)));
            assertThat(outbox.replay("archive", Instant.ofEpochMilli(2000), Instant.ofEpochMilli(2001), "Inès"))
                    .isEqualTo(1);
        }
    }

    @Test
    void goesOnNumberingWhereTheFirstVersionStopped() throws Exception {
        Schema.bringUpToDate(database);
        try (Connection connection = database.source().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute("DELETE FROM outbox WHERE position = 8");
            sql.execute("INSERT INTO outbox (event_id, subscriber, case_id, written_at) VALUES ('" + EVENT + "', 'x', '"
                    + CASE + "', 0)");
            assertThat(sql.executeQuery("SELECT max(position) FROM outbox").getLong(1))
                    .isEqualTo(9);
        }
    }
}
