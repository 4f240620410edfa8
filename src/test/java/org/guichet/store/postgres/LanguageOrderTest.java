package org.guichet.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guichet.PostgresServer;
import org.guichet.store.Arrivals;
import org.guichet.store.TestEvents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database as {@code createdb} makes it on most machines: its texts are in the order of a language, not of their bytes. */
class LanguageOrderTest {

    @TempDir
    private Path folder;

    @Test
    void whatWasKeptIsFoundFromItsEnd() throws SQLException {
        PostgresPlace place = PostgresServer.newPlaceInOrderOf("en-US");
        assertThat(isTrue(place, "'~' < '0'"))
                .as("signs come before digits here")
                .isTrue();
        try (PostgresCaseStore store = PostgresCaseStore.open(place, folder, new TestEvents(), Clock.systemUTC())) {
            List<UUID> recorded = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                recorded.add(0, store.record(Arrivals.mail("m" + i)).arrivalId());
            }

            assertThat(store.arrivalsBefore(null, 10))
                    .extracting(status -> status.arrival().id())
                    .isEqualTo(recorded);
            assertThat(store.arrivalsBefore(recorded.get(0), 10))
                    .extracting(status -> status.arrival().id())
                    .isEqualTo(recorded.subList(1, 3));
        }
    }

    private static boolean isTrue(PostgresPlace place, String condition) throws SQLException {
        try (Connection connection = DriverManager.getConnection(place.url(), place.user(), place.password());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT " + condition)) {
            return row.next() && row.getBoolean(1);
        }
    }
}
