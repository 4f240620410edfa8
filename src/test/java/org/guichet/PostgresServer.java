package org.guichet;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.guichet.store.TestEvents;
import org.guichet.store.postgres.PostgresCaseStore;
import org.guichet.store.postgres.PostgresPlace;

/**
 * A real PostgreSQL, from binaries that Maven fetches: one server for all tests of a JVM, a database of its own for each.
 * It keeps what it is told, as in production.
 */
public final class PostgresServer {

    private static final Path MEMORY = Path.of("/dev/shm");
    private static final long ROOM = 4L << 30;
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private PostgresServer() {}

    private static final class Shared {
        static final EmbeddedPostgres SERVER = start();
    }

    /** Its tables are made once; copying them is faster. */
    private static final class Template {

        static final String NAME = made();

        private static String made() {
            PostgresPlace place = new PostgresPlace(newDatabase(), "postgres", "postgres", Duration.ofSeconds(30));
            try {
                Path data = Files.createTempDirectory("guichet-template");
                PostgresCaseStore.open(place, data, new TestEvents(), Clock.systemUTC())
                        .close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return place.url().replaceAll(".*/(\\w+)\\?.*", "$1");
        }
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres.Builder builder = builder();
            if (MEMORY.toFile().getUsableSpace() > ROOM) { // its databases are many, and gone with the tests
                builder.setDataDirectory(Files.createTempDirectory(MEMORY, "guichet-postgres"));
            }
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Durable, as gateways demand; the library's own settings are not. */
    public static EmbeddedPostgres.Builder builder() {
        return EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "100")
                .setPGStartupWait(Duration.ofSeconds(60));
    }

    /** An empty database on the shared server. */
    public static String newDatabase() {
        String name = newName();
        execute(Shared.SERVER, "CREATE DATABASE " + name);
        return Shared.SERVER.getJdbcUrl("postgres", name);
    }

    /** A database on the shared server that has its tables, and nothing in them. */
    public static PostgresPlace newPlace(Duration lease) {
        String name = newName();
        execute(Shared.SERVER, "CREATE DATABASE " + name + " TEMPLATE " + Template.NAME);
        return new PostgresPlace(Shared.SERVER.getJdbcUrl("postgres", name), "postgres", "postgres", lease);
    }

    /**
     * One whose texts are in the order of a language, as {@code createdb} makes it on most machines; without tables.
     *
     * @param language a BCP 47 tag, which the server's ICU knows
     */
    public static PostgresPlace newPlaceInOrderOf(String language) {
        String name = newName();
        execute(
                Shared.SERVER,
                "CREATE DATABASE " + name + " TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C' LOCALE_PROVIDER icu "
                        + "ICU_LOCALE '" + language + "'");
        return new PostgresPlace(
                Shared.SERVER.getJdbcUrl("postgres", name), "postgres", "postgres", Duration.ofSeconds(30));
    }

    private static String newName() {
        return "t" + ProcessHandle.current().pid() + "_" + DATABASES.incrementAndGet();
    }

    public static void execute(EmbeddedPostgres server, String sql) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
