package org.guichet.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.guichet.cases.CaseJson;
import org.guichet.testing.GatewayProcess;
import org.guichet.testing.Homes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process is killed each time it reads one letter, as a letter that makes it run out of memory would. */
class PoisonIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** A scanned page: reading it takes long enough to be caught at it. */
    private static final Path LETTER = Path.of("src/samples/scanned-mail/gym-fees-sideways.png");

    @TempDir
    private Path home;

    @Test
    void quarantinesAnArrivalAtWhichTheGatewayDiedThreeTimes() throws Exception {
        Homes.delivered(home);
        Path inbox = Files.createDirectories(home.resolve("inbox/scans"));
        Path written = Files.copy(LETTER, home.resolve("letter"));
        try (GatewayProcess gateway = GatewayProcess.start(home)) {
            Files.move(written, inbox.resolve("letter" + extension()), StandardCopyOption.ATOMIC_MOVE);
            UUID poison = killedWhileReading(gateway);
            for (int death = 2; death <= 3; death++) {
                gateway.start();
                assertOthersAreRead(gateway, death);
                assertThat(killedWhileReading(gateway)).isEqualTo(poison);
            }
            gateway.start();

            JsonNode held = json(gateway, "/api/v1/quarantine/" + poison);
            assertThat(held.path("state").asText()).isEqualTo("quarantined");
            assertThat(held.path("reason").asText()).isEqualTo("gateway-died");
            assertOthersAreRead(gateway, 4);
            assertThat(json(gateway, "/api/v1/reconciliation").path("addsUp").asBoolean())
                    .isTrue();
        }
    }

    private UUID killedWhileReading(GatewayProcess gateway) throws Exception {
        Path file = home.resolve("data/under-way");
        UUID[] read = new UUID[1];
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(2)).until(() -> {
            ByteBuffer slots = ByteBuffer.wrap(Files.readAllBytes(file));
            while (slots.remaining() >= 16) {
                UUID id = new UUID(slots.getLong(), slots.getLong());
                read[0] = id.equals(new UUID(0, 0)) ? read[0] : id;
            }
            return read[0] != null;
        });
        gateway.kill();
        return read[0];
    }

    private void assertOthersAreRead(GatewayProcess gateway, int number) throws Exception {
        String body = "{\"email\": \"ann.lee@example.com\", \"narrative\": \"Parcel " + number + " never came.\"}";
        String arrival = CaseJson.mapper()
                .readTree(gateway.post("/api/v1/complaints", "application/json", body)
                        .body())
                .path("arrival")
                .asText();
        Awaitility.await().atMost(PATIENCE).until(() -> json(gateway, "/api/v1/arrivals/" + arrival)
                .path("state")
                .asText()
                .equals("case"));
    }

    private static String extension() {
        String name = LETTER.getFileName().toString();
        return name.substring(name.lastIndexOf('.'));
    }

    private static JsonNode json(GatewayProcess gateway, String path) throws Exception {
        return CaseJson.mapper().readTree(gateway.get(path).body());
    }
}
