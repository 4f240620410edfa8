package org.guichet.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.guichet.cases.CaseJson;
import org.guichet.samples.Stacks;
import org.guichet.testing.GatewayProcess;
import org.guichet.testing.Homes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stack of letters, SIGKILL before and after it is split, and each letter is a case, once. */
class KilledBatchIT {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private static final List<List<String>> LETTERS = List.of(
            List.of(letter("kettle", "leaks"), "The lid of the kettle does not close either.\n"),
            List.of(letter("toaster", "burns everything")),
            List.of(letter("vacuum cleaner", "never came")));

    @TempDir
    private Path folder;

    private static String letter(String what, String how) {
        return """
                Jane Invented
                1 Nowhere Street

                Dear Sir or Madam,

                The %s that I bought from you in March %s. I would like my money back.

                Yours faithfully,

                Jane Invented
                """.formatted(what, how);
    }

    @Test
    void everyLetterOfAStackIsACaseThroughSigkill() throws Exception {
        Path home = Homes.delivered(folder);
        try (GatewayProcess gateway = GatewayProcess.start(home)) {
            drop(gateway, Stacks.separated(LETTERS, false));
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> total(gateway).path("arrivals").asInt() == 1);
            gateway.kill();
            gateway.start();
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> total(gateway).path("setAside").asInt() == 1);
            gateway.kill();
            gateway.start();

            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> total(gateway).path("inProgress").asInt() == 0);
            Thread.sleep(3_000); // a doubled case would come with the next sweep
            JsonNode account = account(gateway);
            assertThat(account.path("addsUp").asBoolean())
                    .as(account.toString())
                    .isTrue();
            assertThat(total(gateway).path("cases").asInt())
                    .as(account.toString())
                    .isEqualTo(3);
            assertThat(total(gateway).path("arrivals").asInt()).isEqualTo(4);
            assertThat(narratives(gateway)).contains("kettle", "toaster", "vacuum cleaner");
        }
    }

    private static void drop(GatewayProcess gateway, byte[] content) throws IOException {
        Path inbox = Files.createDirectories(gateway.home().resolve("inbox/scans"));
        Path written = Files.write(gateway.home().resolve("stack.pdf"), content);
        Files.move(written, inbox.resolve("stack.pdf"), StandardCopyOption.ATOMIC_MOVE);
    }

    private static JsonNode account(GatewayProcess gateway) throws Exception {
        return CaseJson.mapper().readTree(gateway.get("/api/v1/reconciliation").body());
    }

    private static JsonNode total(GatewayProcess gateway) throws Exception {
        return account(gateway).path("total");
    }

    private static String narratives(GatewayProcess gateway) throws Exception {
        StringBuilder all = new StringBuilder();
        CaseJson.mapper()
                .readTree(gateway.get("/api/v1/cases?since=0&limit=100").body())
                .path("cases")
                .forEach(one -> all.append(one.path("narrative").asText()).append('\n'));
        return all.toString();
    }
}
