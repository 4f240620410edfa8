package org.guichet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.guichet.config.Configuration;
import org.guichet.gateway.Gateway;
import org.guichet.store.CaseStore;
import org.guichet.store.sqlite.SqliteCaseStore;
import org.guichet.testing.Homes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What an operator reads when {@code ./guichet run} cannot start: one sentence, what to do, no stack trace. */
@Timeout(120)
class StartFailuresIT {

    @TempDir
    private Path home;

    private final StringWriter said = new StringWriter();

    @BeforeEach
    void deliver() throws IOException {
        Homes.delivered(home);
    }

    @Test
    void namesThePortThatAnotherProgramHas() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(run("--port", Integer.toString(other.getLocalPort()))).isEqualTo(1);

            assertThat(said()).contains("127.0.0.1:" + other.getLocalPort(), "another program", "--port");
        }
    }

    @Test
    void leavesTheDataFolderFreeWhenItCouldNotStart() throws Exception {
        namesThePortThatAnotherProgramHas();

        try (Gateway gateway = Gateway.start(home, anyPort(), Version.NUMBER)) {
            assertThat(gateway.store().caseCount()).isZero();
        }
    }

    @Test
    void saysThatAnotherGatewayHasTheDataFolder() throws IOException {
        try (CaseStore other = SqliteCaseStore.open(
                home.resolve("data"),
                (id, revision) -> {
                    throw new IllegalStateException("nothing is registered here");
                },
                Clock.systemUTC())) {
            assertThat(run("--port", "0")).isEqualTo(1);

            assertThat(other.caseCount()).isZero();
            assertThat(said()).contains("Another gateway", home.resolve("data").toString());
        }
    }

    @Test
    void namesTheDataFolderThatHoldsADamagedDatabase() throws IOException {
        Files.createDirectories(home.resolve("data"));
        Files.writeString(home.resolve("data/guichet.db"), "not a database at all, and long enough to be one");

        assertThat(run("--port", "0")).isEqualTo(1);
        assertThat(said()).contains(home.resolve("data").toString(), "damaged", "back-up");
    }

    @Test
    void namesTheDataFolderThatIsNone() throws IOException {
        Files.writeString(home.resolve("data"), "a file");

        assertThat(run("--port", "0")).isEqualTo(1);
        assertThat(said()).contains("data folder " + home.resolve("data"), "rights");
    }

    @Test
    void namesFileAndLineOfABrokenStage() throws IOException {
        Files.writeString(
                home.resolve("routes/zz.yaml"),
                "- route:\n    from:\n      uri: timer:x\n      steps:\n        - too: direct:x\n");

        assertThat(run("--port", "0")).isEqualTo(1);
        assertThat(said()).contains("routes/zz.yaml:5:");
    }

    @Test
    void namesTheRouteThatNamesWhatIsNotThere() throws IOException {
        Files.writeString(
                home.resolve("routes/zz.yaml"),
                "- route:\n    id: lost\n    from:\n      uri: timer:x\n      steps:\n        - to: nosuch:place\n");

        assertThat(run("--port", "0")).isEqualTo(1);
        assertThat(said()).contains("cannot be used", "nosuch");
    }

    @Test
    void namesTheVariableThatTheEnvironmentDoesNotHave() throws IOException {
        Files.writeString(
                home.resolve("config/guichet.yaml"), "access:\n  readTokens: [\"${env:GUICHET_NO_SUCH_TOKEN}\"]\n");

        assertThat(run("--port", "0")).isEqualTo(1);
        assertThat(said()).contains("config/guichet.yaml:2:", "GUICHET_NO_SUCH_TOKEN");
    }

    @Test
    void refusesToBeOpenToEverybody() {
        assertThat(run("--port", "0", "--host", "0.0.0.0")).isEqualTo(1);
        assertThat(said()).contains("0.0.0.0", "access.readTokens");
    }

    @Test
    void refusesAPortThatCannotBe() {
        assertThat(run("--port", "70000")).isEqualTo(2);
        assertThat(said()).contains("65535");
    }

    @Test
    void saysWhereItLookedWhenThereIsNoHome() {
        Path nowhere = home.resolve("nowhere");

        assertThat(Main.commandLine()
                        .setErr(new PrintWriter(said))
                        .execute("run", "--port", "0", "--home", nowhere.toString()))
                .isEqualTo(1);
        assertThat(said()).contains(nowhere.toString(), "--home");
    }

    private int run(String... options) {
        String[] arguments = new String[options.length + 3];
        arguments[0] = "run";
        arguments[1] = "--home";
        arguments[2] = home.toString();
        System.arraycopy(options, 0, arguments, 3, options.length);
        CommandLine commands = Main.commandLine();
        return commands.setErr(new PrintWriter(said)).execute(arguments);
    }

    private Configuration anyPort() throws IOException {
        return HomeOption.configuration(home).listeningOn(null, 0);
    }

    private String said() {
        assertThat(said.toString())
                .startsWith("guichet: ")
                .doesNotContain("Exception", "\tat ", "a defect of the gateway");
        return said.toString();
    }
}
