package org.guichet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.guichet.cases.CaseJson;
import org.guichet.config.Configuration;
import org.guichet.gateway.Gateway;
import org.guichet.store.HeldState;
import org.guichet.testing.Homes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as operators type them, beside a running gateway and without one. */
class QuarantineCommandIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path home;

    private String out = "";
    private String err = "";

    @BeforeEach
    void deliver() throws Exception {
        Homes.delivered(home);
    }

    @Test
    void correctsWithARunningGatewayAndReadsAgainAtOnce() throws Exception {
        try (Gateway gateway = started()) {
            String arrival = refused(gateway, "{\"narrative\": \"The boiler is broken.\"}");
            assertThat(run("quarantine", "list")).isZero();
            assertThat(out).contains("no-way-to-reach").contains("api");
            assertThat(run("quarantine", "list", "--ids", "--reason", "no-way-to-reach"))
                    .isZero();
            assertThat(out.strip()).isEqualTo(arrival);
            assertThat(run(
                            "quarantine",
                            "correct",
                            arrival,
                            "--set",
                            "email=ann.lee@example.com",
                            "--reason",
                            "Asked."))
                    .as(err)
                    .isZero();
            assertThat(out).contains("is being read again");
            Awaitility.await().atMost(PATIENCE).until(() -> gateway.store().caseCount() == 1);
            assertThat(run("quarantine", "retry", arrival)).isEqualTo(1);
            assertThat(err).contains("Its state is case");
            assertThat(run("reconcile")).as(out).isZero();
            assertThat(out).contains("It adds up.");
        }
    }

    @Test
    void decidesOnTheStoreItselfWhenNoGatewayRuns() throws Exception {
        String arrival;
        try (Gateway gateway = started()) {
            arrival = refused(gateway, "{\"narrative\": \"cut o");
        }
        Path copy = home.resolve("copy.json");
        assertThat(run("quarantine", "show", arrival, "--raw", copy.toString()))
                .as(err)
                .isZero();
        assertThat(CaseJson.mapper().readTree(out).at("/history/0/reason").asText())
                .isEqualTo("malformed");
        assertThat(copy).hasContent("{\"narrative\": \"cut o");
        Files.writeString(copy, "{\"narrative\": \"The boiler is broken.\", \"email\": \"ann.lee@example.com\"}");
        assertThat(run("quarantine", "set-aside", arrival, "--reason", "A test?"))
                .isZero();
        assertThat(run("quarantine", "take-back", arrival)).as(err).isZero();
        assertThat(out).contains("when the gateway runs");
        assertThat(run("reconcile")).isZero();
        assertThat(out).contains("No gateway runs");
        try (Gateway gateway = started()) {
            Awaitility.await().atMost(PATIENCE).until(() -> !gateway.store()
                    .held(HeldState.QUARANTINED, null, 1, 0)
                    .isEmpty());
            assertThat(run("quarantine", "correct", arrival, "--raw", copy.toString(), "--reason", "Completed."))
                    .as(err)
                    .isZero();
            Awaitility.await().atMost(PATIENCE).until(() -> gateway.store().caseCount() == 1);
        }
    }

    @Test
    void countsWhatTheSourcesStillHold() throws Exception {
        GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        mail.start();
        try {
            GreenMailUser mailbox = mail.setUser("support@example.org", "support", "secret");
            Files.writeString(
                    home.resolve("routes/channels/support.yaml"),
                    Homes.mailbox("support", mail.getImap().getPort(), "secret", 4_000));
            Files.writeString(
                    home.resolve("routes/channels/wrong.yaml"),
                    Homes.mailbox("wrong", mail.getImap().getPort(), "wrong", 4_000));
            Files.createDirectories(home.resolve("inbox/calls"));
            try (Gateway gateway = started()) {
                Files.createSymbolicLink(home.resolve("inbox/calls/link.txt"), home.resolve("nowhere.txt"));
                mailbox.deliver(GreenMailUtil.createTextEmail(
                        "support@example.org",
                        "ann.lee@example.com",
                        "Broken boiler",
                        "My boiler is broken again.",
                        mail.getImap().getServerSetup()));
                assertThat(channel("wrong").path("untakenTrouble").asText()).contains("login");
                assertThat(channel("calls").path("untaken").asLong()).isEqualTo(1);
                assertThat(channel("scans").path("untaken").asLong()).isZero();
                Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                                channel("support").path("untaken").asLong())
                        .isZero());
                Awaitility.await().atMost(PATIENCE).until(() -> gateway.store().caseCount() == 1);
                assertThat(channel("support").path("cases").asLong()).isEqualTo(1);
            }
        } finally {
            mail.stop();
        }
    }

    private JsonNode channel(String name) throws Exception {
        assertThat(run("reconcile", "--json")).as(err).isZero();
        for (JsonNode channel : CaseJson.mapper().readTree(out).path("channels")) {
            if (channel.path("channel").asText().equals(name)) {
                return channel;
            }
        }
        throw new AssertionError("no channel " + name + " in " + out);
    }

    private static String refused(Gateway gateway, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(gateway.base().resolve("/api/v1/complaints"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        gateway.awaitQuiet(PATIENCE);
        return CaseJson.mapper().readTree(answer.body()).path("arrival").asText();
    }

    private Gateway started() throws Exception {
        return Gateway.start(home, Configuration.load(home.resolve("config")).listeningOn("127.0.0.1", 0), "test");
    }

    /** Runs a command of this home and keeps what it printed. */
    private int run(String... words) {
        List<String> command = new ArrayList<>(List.of(words));
        command.add("--home");
        command.add(home.toString());
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ByteArrayOutputStream complained = new ByteArrayOutputStream();
        PrintStream usualOut = System.out;
        PrintStream usualErr = System.err;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
        try {
            return Main.commandLine().execute(command.toArray(String[]::new));
        } finally {
            System.setOut(usualOut);
            System.setErr(usualErr);
            out = printed.toString(StandardCharsets.UTF_8);
            err = complained.toString(StandardCharsets.UTF_8);
        }
    }
}
