package org.guichet.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.guichet.PostgresServer;
import org.guichet.store.TestEvents;
import org.guichet.store.sql.Migrations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers to mails that came before there was an index find their case. */
class MessageMigrationTest {

    private static final UUID CASE = UUID.fromString("01932b7e-0000-7000-8000-00000000000a");

    @TempDir
    Path folder;

    @Test
    void indexesTheMailsOfCasesThatAreThere() throws Exception {
        PostgresPlace place =
                new PostgresPlace(PostgresServer.newDatabase(), "postgres", "postgres", Duration.ofSeconds(30));
        Flyway.configure()
                .dataSource(place.url(), place.user(), place.password())
                .table(Migrations.HISTORY)
                .locations("classpath:org/guichet/store/migration/postgres")
                .target("1")
                .load()
                .migrate();
        try (Connection connection = DriverManager.getConnection(place.url(), place.user(), place.password())) {
            execute(connection, "INSERT INTO cases VALUES (?, ?)", CASE.toString(), "REF");
            execute(
                    connection,
                    "INSERT INTO revisions (case_id, revision, newest, json) VALUES (?, 1, 1, ?)",
                    CASE.toString(),
                    """
                    {"contacts": [{"id": "c1", "text": "\\u0000 \\\\u0000", "message": {"messageId": "a-1@example.fr"}},
                     {"id": "c2"}, {"id": "c3", "message": {"messageId": "c-1\\u0000@example.fr"}},
                     {"id": "c4", "message": {"messageId": "b-1@example.fr"}}]}
                    """);
        }
        try (PostgresCaseStore store = PostgresCaseStore.open(place, folder, new TestEvents(), Clock.systemUTC())) {
            assertThat(store.mailIndex().casesOf("a-1@example.fr")).containsExactly(CASE);
            assertThat(store.mailIndex().casesOf("b-1@example.fr")).containsExactly(CASE);
            assertThat(store.mailIndex().casesOf("c-1@example.fr")).containsExactly(CASE);
            assertThat(store.mailIndex().caseOfOurs("a-1@example.fr")).isEmpty();
        }
    }

    private static void execute(Connection connection, String sql, String... values) throws Exception {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            statement.execute();
        }
    }
}
