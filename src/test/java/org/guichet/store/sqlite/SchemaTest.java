package org.guichet.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.guichet.store.sql.Migrations;
import org.guichet.store.sql.Queries;
import org.guichet.store.sql.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaTest {

    @TempDir
    Path folder;

    private SqliteDatabase database;
    private Session session;

    @BeforeEach
    void migrate() throws Exception {
        database = new SqliteDatabase(Files.createFile(folder.resolve("test.db")));
        Schema.bringUpToDate(database);
        session = database.reader();
    }

    @AfterEach
    void close() throws Exception {
        session.close();
    }

    @Test
    void knowsTheNumberOfTheNewestMigration() throws Exception {
        URI migrations = Schema.class
                .getResource("/org/guichet/store/migration/sqlite/V1__arrivals_cases_outbox.sql")
                .toURI();
        try (Stream<Path> files = Files.list(Path.of(migrations).getParent())) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .map(name -> Integer.parseInt(name.substring(1, name.indexOf("__")))))
                    .doesNotHaveDuplicates()
                    .contains(1, Schema.NEWEST)
                    .allMatch(number -> number <= Schema.NEWEST);
        }
        assertThat(Schema.recorded(session)).isEqualTo(Schema.NEWEST);
    }

    @Test
    void hasOnlyStrictTablesOfItsOwn() throws Exception {
        List<String> loose = session.all(
                row -> row.getString("name"),
                "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 "
                        + "AND name NOT LIKE 'sqlite_%' AND name <> '" + Migrations.HISTORY + "'");
        assertThat(loose).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("queries")
    void answersEveryQueryFromAnIndex(String query) throws Exception {
        List<String> plan = session.all(row -> row.getString("detail"), "EXPLAIN QUERY PLAN " + query).stream()
                .filter(step -> !step.startsWith("CORRELATED")) // a heading: its steps follow
                .toList();
        assertThat(plan).isNotEmpty().allSatisfy(step -> assertThat(step)
                .matches("(SEARCH|SCAN) .* USING .*(INDEX|PRIMARY KEY).*"));
    }

    static Stream<String> queries() {
        return Queries.of(new SqliteDatabase(Path.of("never-opened.db")).dialect());
    }
}
