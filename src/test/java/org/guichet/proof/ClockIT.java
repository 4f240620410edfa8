package org.guichet.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.guichet.testing.GatewayProcess.Launch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The clock is set while the gateway runs: a month on, a month back, an hour back. */
@Timeout(600)
class ClockIT {

    private static final Duration MONTH = Duration.ofDays(30);
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int ACKNOWLEDGED = 40;

    @Test
    void losesNothingAndWaitsForNothingWhenTheClockIsSet() throws Exception {
        Seed seed = Seed.ofRun("clock");
        Path home = ProofHome.fresh("clock");
        Path clock = Files.writeString(home.resolve("clock"), "0");
        List<Duration> shifts = List.of(
                Duration.ZERO,
                MONTH,
                MONTH.minusHours(1),
                MONTH.negated(),
                MONTH.negated().minusHours(1),
                Duration.ZERO);
        try (Proof proof = new Proof(home, seed)) {
            proof.gateway().start(new Launch(List.of(), List.of(Agent.build().clockBy(clock))));
            for (Duration shift : shifts) {
                set(clock, shift);
                proof.load().start(proof.base());
                proof.ledger().awaitMore(ACKNOWLEDGED);
                proof.load().stop();
                Awaitility.await("with a clock that is " + shift + " off")
                        .atMost(PATIENCE)
                        .until(proof::isDrained);
                assertThat(Duration.between(newest(proof), Instant.now().plus(shift))
                                .abs())
                        .as("the gateway's clock is off by what was set")
                        .isLessThan(PATIENCE.multipliedBy(2));
            }
            proof.verdict(new Enough(shifts.size() * ACKNOWLEDGED, 1, 1))
                    .mustBeClean("clock")
                    .throughEveryDoor();
        }
    }

    private static void set(Path clock, Duration shift) throws Exception {
        Files.writeString(clock, Long.toString(shift.toSeconds()));
        Thread.sleep(200); // it is looked at every 20 ms
    }

    /** When the case that changed last was registered. */
    private static Instant newest(Proof proof) throws Exception {
        String after = "0";
        Instant newest = Instant.MIN;
        for (JsonNode page = page(proof, after); !page.path("cases").isEmpty(); page = page(proof, after)) {
            JsonNode last = page.path("cases").get(page.path("cases").size() - 1);
            newest = Instant.parse(last.at("/contacts/0/registeredAt").asText());
            after = page.path("next").asText();
        }
        return newest;
    }

    private static JsonNode page(Proof proof, String after) throws Exception {
        return proof.json("/api/v1/cases?limit=500&since=" + after);
    }
}
