package org.guichet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.guichet.PostgresServer;
import org.guichet.store.postgres.PostgresPlace;
import org.guichet.testing.GatewayProcess;
import org.guichet.testing.Homes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The packaged commands, each a process of its own, on a store in PostgreSQL. */
@Timeout(300)
class PostgresCommandsIT {

    private static final Path JAR = Path.of("target", "guichet.jar").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final PostgresPlace place = PostgresServer.newPlace(Duration.ofSeconds(30));

    @TempDir
    private Path home;

    private String printed = "";

    @BeforeEach
    void deliver() throws IOException {
        Homes.delivered(home);
        Files.writeString(home.resolve("password"), place.password());
        Path settings = home.resolve("config/guichet.yaml");
        Files.writeString(
                settings,
                Files.readString(settings)
                        .replace("store: sqlite ", "store: " + place.url() + " ")
                        .replace("user: guichet ", "user: " + place.user() + " ")
                        .replace("# password: \"${env:GUICHET_DATABASE_PASSWORD}\"", "password: \"${file:password}\""));
    }

    @Test
    void workBesideAGatewayAndWithoutOne() throws Exception {
        try (GatewayProcess gateway = GatewayProcess.start(home)) {
            complain(gateway, "{\"narrative\": \"The boiler is broken.\", \"email\": \"ann.lee@example.org\"}", 202);
            complain(gateway, "{\"narrative\": \"The boiler " + "is broken ".repeat(40_000) + "\"", 400);
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> gateway.get("/api/v1/reconciliation").body().contains("\"inProgress\":0"));
            assertThat(run("verify")).as(printed).isZero();
            assertThat(printed).contains("2 arrivals", "Everything is as it was written.");
        }
        assertThat(run("reconcile")).as(printed).isZero();
        assertThat(printed).contains("It adds up.");
        assertThat(run("quarantine", "list")).as(printed).isZero();
        assertThat(printed).contains("api", "malformed");
        assertThat(run("verify")).as(printed).isZero();
        assertThat(run("backup", home.resolve("copy").toString())).isEqualTo(1);
        assertThat(printed).contains("pg_dump");
        assertThat(home.resolve("copy")).doesNotExist();
        Path transcript = Files.writeString(home.resolve("call.txt"), "Client : Bonjour, ma box ne marche plus.\n");
        assertThat(run("normalize", "--kind", "phone-call", transcript.toString()))
                .as(printed)
                .isZero();
    }

    @Test
    void verifyEndsWithOneWhenARawByteChanged() throws Exception {
        try (GatewayProcess gateway = GatewayProcess.start(home)) {
            complain(gateway, "{\"narrative\": \"The lamp is broken.\", \"email\": \"ann.lee@example.org\"}", 202);
        }
        try (Connection connection = DriverManager.getConnection(place.url(), place.user(), place.password());
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE raws SET content = set_byte(content, 5, get_byte(content, 5) # 1)");
        }
        assertThat(run("verify")).isEqualTo(1);
        assertThat(printed).contains("WRONG: arrival", "not those that came");
    }

    private static void complain(GatewayProcess gateway, String body, int status) throws Exception {
        assertThat(gateway.post("/api/v1/complaints", "application/json", body).statusCode())
                .isEqualTo(status);
    }

    private int run(String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                JAR.toString()));
        command.addAll(List.of(words));
        command.addAll(List.of("--home", home.toString()));
        Path output = home.resolve("printed");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        printed = Files.readString(output, StandardCharsets.UTF_8);
        return process.exitValue();
    }
}
