package org.guichet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class DeliveriesCommandTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Test
    void readsATimeAsPeopleWriteIt() {
        assertThat(DeliveriesReplayCommand.instant("2026-11-20", PARIS)).isEqualTo(at("2026-11-19T23:00:00Z"));
        assertThat(DeliveriesReplayCommand.instant("2026-07-20T09:30", PARIS)).isEqualTo(at("2026-07-20T07:30:00Z"));
        assertThat(DeliveriesReplayCommand.instant("2026-11-20T09:30:00Z", PARIS))
                .isEqualTo(at("2026-11-20T09:30:00Z"));
        assertThat(DeliveriesReplayCommand.instant("2026-11-20T09:30-05:00", PARIS))
                .isEqualTo(at("2026-11-20T14:30:00Z"));
    }

    @Test
    void saysHowATimeIsWritten() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DeliveriesReplayCommand.instant("yesterday", PARIS))
                .withMessageContaining("2026-11-20T09:30");
    }

    @Test
    void tellsALagInItsTwoLargestUnits() {
        assertThat(DeliveriesCommand.lag(5)).isEqualTo("5s");
        assertThat(DeliveriesCommand.lag(303)).isEqualTo("5m 3s");
        assertThat(DeliveriesCommand.lag(2 * 86_400 + 4 * 3_600 + 59)).isEqualTo("2d 4h");
    }

    private static Instant at(String text) {
        return Instant.parse(text);
    }
}
