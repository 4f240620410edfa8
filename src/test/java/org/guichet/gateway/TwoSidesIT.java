package org.guichet.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.guichet.cases.CaseJson;
import org.guichet.samples.ScanSamples;
import org.guichet.samples.Stacks;
import org.guichet.testing.GatewayProcess;
import org.guichet.testing.Homes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scanner that sees one side at a time leaves two files: their letters are whole, through SIGKILL, and nothing is lost. */
class TwoSidesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private static final String KETTLE = """
            Jane Invented
            1 Nowhere Street

            Dear Sir or Madam,

            The kettle that I bought from you in March leaks. It has twice tripped the fuse
            of our kitchen, and your shop in the High Street refused to take it back, as they

            """;
    private static final String KETTLE_BACK = """
            said that the guarantee covers the heating element and never the lid of a kettle.
            I would like my money back.

            Yours faithfully,

            Jane Invented
            """;
    private static final String VACUUM = """
            John Imaginary
            2 Nowhere Street

            Dear Sir or Madam,

            The vacuum cleaner that I ordered from you in May never came. Your driver says that
            he left it with a neighbour, and there is no neighbour in our lane, which ends with

            """;
    private static final String VACUUM_BACK = """
            our garden gate, and I have asked everybody in the village that I could think of.
            Please send me another one.

            Yours faithfully,

            John Imaginary
            """;

    @TempDir
    private Path folder;

    private static byte[] page(String text) throws IOException {
        return ScanSamples.withTextLayer(text);
    }

    private static byte[] blank() throws IOException {
        return ScanSamples.imageOnly("");
    }

    @Test
    void lettersOfTwoFilesAreWholeThroughSigkill() throws Exception {
        Path home = Homes.delivered(folder);
        Path channel = home.resolve("routes/channels/scans.yaml");
        Files.writeString(channel, Files.readString(channel) + """
                      - name: collation
                        value: two-files-reversed
                """);
        try (GatewayProcess gateway = GatewayProcess.start(home)) {
            drop(
                    gateway,
                    "batch17-odd.pdf",
                    Stacks.joined(Stacks.separator(), page(KETTLE), Stacks.separator(), page(VACUUM)));
            until(() -> waits(gateway).size() == 1);
            assertThat(waits(gateway).get(0).path("detail").asText()).contains("waits for the backs");
            gateway.kill();
            gateway.start();
            drop(gateway, "batch17-even.pdf", Stacks.joined(page(VACUUM_BACK), blank(), page(KETTLE_BACK), blank()));
            until(() -> total(gateway).path("setAside").asInt() >= 1);
            gateway.kill();
            gateway.start();
            until(() -> total(gateway).path("inProgress").asInt() == 0
                    && total(gateway).path("cases").asInt() == 2);

            assertWholeLetters(gateway);
            account(gateway, 4, 2, 0);
            unequalSidesAreInFrontOfAPerson(gateway);
        }
    }

    private static void assertWholeLetters(GatewayProcess gateway) throws Exception {
        List<JsonNode> cases = cases(gateway);
        assertThat(cases).hasSize(2);
        for (JsonNode one : cases) {
            boolean kettle = one.path("narrative").asText().contains("kettle");
            assertThat(one.path("narrative").asText())
                    .containsSubsequence(
                            kettle ? "leaks" : "never came",
                            kettle ? "as they" : "which ends with",
                            kettle ? "said that" : "our garden gate")
                    .doesNotContain(kettle ? "village" : "guarantee");
            assertThat(one.at("/contacts/0/pages")).hasSize(2);
            String image = "/api/v1/cases/" + one.path("id").asText() + "/pages/"
                    + one.at("/contacts/0/id").asText() + "/2/image";
            assertThat(gateway.get(image).statusCode())
                    .as("the back as a picture")
                    .isEqualTo(200);
        }
        JsonNode aside = held(gateway, "set-aside");
        assertThat(aside.toString())
                .contains("8 pages: 2 letters on pages 3-4, 7-8, 2 separator sheets, 2 blank backs of these.")
                .contains("Its pages are read with their fronts");
    }

    private static void unequalSidesAreInFrontOfAPerson(GatewayProcess gateway) throws Exception {
        drop(gateway, "b18 recto.pdf", Stacks.joined(page(KETTLE), page(VACUUM)));
        drop(gateway, "b18 verso.pdf", page(VACUUM_BACK));
        until(() -> total(gateway).path("quarantined").asInt() == 1);

        JsonNode refused = held(gateway, "quarantined").get(0);
        assertThat(refused.path("reason").asText()).isEqualTo("sides-unmatched");
        assertThat(refused.path("detail").asText()).startsWith("2 fronts and 1 backs");
        account(gateway, 6, 2, 1);
    }

    private static void account(GatewayProcess gateway, int arrivals, int cases, int quarantined) throws Exception {
        JsonNode account =
                CaseJson.mapper().readTree(gateway.get("/api/v1/reconciliation").body());
        assertThat(account.path("addsUp").asBoolean()).as(account.toString()).isTrue();
        assertThat(total(gateway).path("arrivals").asInt()).isEqualTo(arrivals);
        assertThat(total(gateway).path("cases").asInt()).isEqualTo(cases);
        assertThat(total(gateway).path("quarantined").asInt()).isEqualTo(quarantined);
    }

    private static void until(Callable<Boolean> holds) {
        Awaitility.await().atMost(PATIENCE).until(holds);
    }

    private static void drop(GatewayProcess gateway, String name, byte[] content) throws IOException {
        Path inbox = Files.createDirectories(gateway.home().resolve("inbox/scans"));
        Path written = Files.write(gateway.home().resolve("written.pdf"), content);
        Files.move(written, inbox.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private static JsonNode total(GatewayProcess gateway) throws Exception {
        return CaseJson.mapper()
                .readTree(gateway.get("/api/v1/reconciliation").body())
                .path("total");
    }

    private static JsonNode waits(GatewayProcess gateway) throws Exception {
        return held(gateway, "waiting");
    }

    private static JsonNode held(GatewayProcess gateway, String state) throws Exception {
        return CaseJson.mapper()
                .readTree(gateway.get("/api/v1/quarantine?state=" + state).body())
                .path("arrivals");
    }

    private static List<JsonNode> cases(GatewayProcess gateway) throws Exception {
        List<JsonNode> cases = new ArrayList<>();
        CaseJson.mapper()
                .readTree(gateway.get("/api/v1/cases?since=0&limit=100").body())
                .path("cases")
                .forEach(cases::add);
        return cases;
    }
}
