package org.guichet.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.guichet.testing.GatewayProcess;
import org.guichet.testing.Homes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Less room on the disk than is asked for: nothing is acknowledged, nothing is touched, and the health says why. */
class LowDiskIT {

    @TempDir
    private Path home;

    @Test
    void takesNothingBelowTheLimitAndSaysWhy() throws Exception {
        Homes.delivered(home);
        long freeMegabytes = home.toFile().getUsableSpace() >> 20;
        Files.writeString(
                home.resolve("config/guichet.yaml"), "data: {minFreeMegabytes: " + (freeMegabytes + 10_000) + "}\n");
        Path file = Files.createDirectories(home.resolve("inbox/calls")).resolve("call.txt");
        Files.writeString(file, "Agent: Hello.\nCustomer: My meter is broken.\n");
        try (GatewayProcess gateway = GatewayProcess.startUnready(home)) {
            HttpResponse<String> small = gateway.post(
                    "/api/v1/complaints", "application/json", "{\"narrative\": \"The parcel never came.\"}");
            HttpResponse<String> large =
                    gateway.post("/api/v1/complaints", "application/json", " ".repeat(5 << 20) + "{}");
            HttpResponse<String> health = gateway.get("/health/ready");

            assertRefused(small);
            assertRefused(large);
            assertThat(health.statusCode()).isEqualTo(503);
            assertThat(health.body()).contains("data.minFreeMegabytes");
            assertThat(gateway.get("/metrics").body()).contains("\nguichet_doors_open 0");
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> Files.readString(home.resolve("gateway.log"))
                    .contains("files stay"));
            assertThat(file).exists();
            assertThat(gateway.get("/api/v1/reconciliation").body()).contains("\"registered\":0");
        }
        assertThat(Files.readString(home.resolve("gateway.log")).split("Nothing is taken until", -1))
                .as("said once")
                .hasSize(2);
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }
}
