package org.guichet.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guichet.arrival.RawContent;
import org.guichet.channel.http.Request;
import org.guichet.tryout.Selection;
import org.guichet.tryout.TryoutDesk.Job;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TryoutOrderTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @Test
    void takesWhatIsSelectedADayInTheGatewaysZone() throws IOException {
        UUID one = UUID.randomUUID();
        Job job = read("""
                {"since": "2026-11-01", "channel": "web", "limit": 3, "ids": ["%s"], "apply": true, "by": "Inès", "reason": null}
                """.formatted(one));

        assertThat(job.selection())
                .isEqualTo(new Selection(Instant.parse("2026-10-31T23:00:00Z"), "web", 3, Set.of(one), false));
        assertThat(job.apply()).isTrue();
        assertThat(job.by().by()).isEqualTo("Inès");
    }

    /** Each of them would otherwise be about all that was ever kept. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"apply\": true, \"sinse\": \"7d\"}",
                "{\"apply\": true, \"since\": 7}",
                "{\"apply\": true, \"limit\": \"ten\"}",
                "{\"apply\": true, \"limit\": 5000000000}",
                "{\"apply\": true, \"ids\": \"01a205ca\"}",
                "{\"apply\": \"yes\"}"
            })
    void refusesWhatItUnderstandsOnlyInPart(String order) {
        assertThatThrownBy(() -> read(order)).isInstanceOf(Order.BadOrderException.class);
    }

    private static Job read(String order) throws IOException {
        RawContent body = RawContent.of(order.getBytes(StandardCharsets.UTF_8));
        Request request = new Request("POST", "/api/v1/tryout", Map.of(), Map.of(), Map.of(), Map.of(), body);
        return TryoutOrder.read(request, NOW, ZoneId.of("Europe/Paris"));
    }
}
