package org.guichet.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guichet.PostgresServer;
import org.guichet.store.TestEvents;
import org.guichet.store.sqlite.SqliteCaseStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both migration folders lead to the same tables, so that the statements in {@code store.sql} fit both. */
class SameTablesTest {

    /** What the embedded store had before there was a second one; there, the first step makes all of it at once. */
    private static final int BEFORE_POSTGRES = 4;

    /** Numbers without gaps, large contents in the database, and what several gateways need to share it. */
    private static final Set<String> TABLES_OF_POSTGRES = Set.of("counters", "blobs", "blob_pieces", "source_leases");

    private static final Set<String> COLUMNS_OF_POSTGRES = Set.of(
            "arrivals.claimed_by text",
            "arrivals.lease_until bigint not null",
            "arrivals.fence bigint not null",
            "outbox.claimed_by text",
            "outbox.lease_until bigint not null",
            "outbox.fence bigint not null");

    private static final Map<String, String> TYPES =
            Map.of("integer", "bigint", "bigint", "bigint", "text", "text", "blob", "bytes", "bytea", "bytes");

    @TempDir
    Path folder;

    @Test
    void haveTheSameColumns() throws Exception {
        SortedSet<String> shared = columnsOfPostgres();
        assertThat(shared).containsAll(COLUMNS_OF_POSTGRES);
        shared.removeAll(COLUMNS_OF_POSTGRES);
        assertThat(shared).hasSizeGreaterThan(50).containsExactlyElementsOf(columnsOfSqlite());
    }

    @Test
    void haveTheSameIndexes() throws Exception {
        Set<String> sqlite = sqlite(
                "SELECT name FROM sqlite_master WHERE type = 'index' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE "
                        + "'schema_history%'");
        Set<String> postgres =
                postgres("SELECT indexname FROM pg_indexes WHERE schemaname = current_schema() AND indexname NOT LIKE "
                        + "'schema_history%' AND indexname !~ '_(pkey|key)[0-9]*$'");
        assertThat(postgres).isNotEmpty().isEqualTo(sqlite);
    }

    @Test
    void laterStepsAreInBothFoldersUnderTheSameName() throws Exception {
        assertThat(laterSteps("sqlite")).isEqualTo(laterSteps("postgres"));
    }

    @Test
    void theNumberOfTheNewestStepIsKnown() throws Exception {
        assertThat(steps("postgres").map(SameTablesTest::number).max(Integer::compare))
                .hasValue(PostgresSchema.NEWEST);
    }

    private static Set<String> laterSteps(String store) throws Exception {
        return steps(store).filter(name -> number(name) > BEFORE_POSTGRES).collect(Collectors.toSet());
    }

    private static Stream<String> steps(String store) throws Exception {
        URI place = SameTablesTest.class
                .getResource("/org/guichet/store/migration/" + store)
                .toURI();
        try (Stream<Path> files = Files.list(Path.of(place))) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        }
    }

    private static int number(String step) {
        return Integer.parseInt(step.substring(1, step.indexOf("__")));
    }

    private SortedSet<String> columnsOfSqlite() throws Exception {
        return normal(sqlite("""
                SELECT t.name || '.' || c.name || ' ' || lower(c.type)
                       || CASE WHEN c."notnull" OR c.pk > 0 THEN ' not null' ELSE '' END
                FROM sqlite_master t, pragma_table_info(t.name) c
                WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' AND t.name <> 'schema_history'
                """));
    }

    private static SortedSet<String> columnsOfPostgres() throws Exception {
        SortedSet<String> columns = normal(postgres("""
                SELECT table_name || '.' || column_name || ' ' || data_type
                       || CASE is_nullable WHEN 'NO' THEN ' not null' ELSE '' END
                FROM information_schema.columns
                WHERE table_schema = current_schema() AND table_name <> 'schema_history'
                """));
        columns.removeIf(column -> TABLES_OF_POSTGRES.contains(column.substring(0, column.indexOf('.'))));
        return columns;
    }

    private static SortedSet<String> normal(Set<String> columns) {
        return columns.stream()
                .map(column -> {
                    String[] words = column.split(" ", 3);
                    return words[0] + " " + TYPES.get(words[1]) + (words.length > 2 ? " " + words[2] : "");
                })
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> sqlite(String sql) throws Exception {
        SqliteCaseStore.open(folder, new TestEvents(), Clock.systemUTC()).close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("guichet.db"))) {
            return texts(connection, sql);
        }
    }

    private static Set<String> postgres(String sql) throws Exception {
        PostgresPlace place = PostgresServer.newPlace(Duration.ofSeconds(30));
        try (Connection connection = DriverManager.getConnection(place.url(), place.user(), place.password())) {
            return texts(connection, sql);
        }
    }

    private static Set<String> texts(Connection connection, String sql) throws SQLException {
        Set<String> texts = new TreeSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
