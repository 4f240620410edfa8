package org.guichet.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import org.guichet.PostgresServer;
import org.guichet.arrival.LedgerUnavailableException;
import org.guichet.store.Arrivals;
import org.guichet.store.TestEvents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server that asks for passwords (SCRAM-SHA-256, RFC 7677), as those in production do. */
@Timeout(120)
class SignInTest {

    private final PostgresPlace administrator = PostgresServer.newPlace(Duration.ofSeconds(30));

    @TempDir
    Path folder;

    @BeforeEach
    void askForPasswords() throws Exception {
        try (Connection connection = DriverManager.getConnection(
                        administrator.url(), administrator.user(), administrator.password());
                Statement statement = connection.createStatement()) {
            statement.execute("DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'doorkeeper') THEN "
                    + "CREATE ROLE doorkeeper LOGIN SUPERUSER PASSWORD 'right'; END IF; END $$");
            Path rules = file(statement, "SHOW hba_file");
            String rule = "host all doorkeeper all scram-sha-256\n";
            String all = Files.readString(rules);
            if (!all.startsWith(rule)) {
                Files.writeString(rules, rule + all); // the first that fits decides
            }
            statement.execute("SELECT pg_reload_conf()");
        }
    }

    private static Path file(Statement statement, String sql) throws Exception {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return Path.of(row.getString(1));
        }
    }

    private PostgresPlace with(String password) {
        return new PostgresPlace(administrator.url(), "doorkeeper", password, administrator.lease());
    }

    private PostgresCaseStore open(String password) {
        return PostgresCaseStore.open(with(password), folder, new TestEvents(), Clock.systemUTC());
    }

    @Test
    void worksWithTheRightPassword() {
        assertThat(PostgresCaseStore.trouble(with("right"))).isEmpty();
        try (PostgresCaseStore store = open("right")) {
            assertThat(store.record(Arrivals.mail("1")).repeated()).isFalse();
        }
    }

    @Test
    void saysThatThePasswordIsWrongAndLeavesTheDataFolderFree() {
        String sentence = "the database refuses the user or the password";
        assertThat(PostgresCaseStore.trouble(with("wrong"))).hasValue(sentence);
        assertThatExceptionOfType(LedgerUnavailableException.class)
                .isThrownBy(() -> open("wrong"))
                .withMessage(sentence);
        open("right").close();
    }

    @Test
    void saysThatThePasswordIsMissing() {
        assertThat(PostgresCaseStore.trouble(with("")))
                .hasValue("the database turns this gateway away: look at user, password and sslmode");
    }
}
