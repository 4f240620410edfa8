package org.guichet.tryout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SinceTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @Test
    void aDayBeginsInTheZoneOfTheOrganisation() {
        assertThat(Since.of("2026-11-01", NOW, ZoneId.of("Europe/Paris"))).isEqualTo("2026-10-31T23:00:00Z");
        assertThat(Since.of("2026-11-01", NOW, ZoneId.of("America/Guadeloupe"))).isEqualTo("2026-11-01T04:00:00Z");
    }

    @Test
    void aSpanEndsNow() {
        assertThat(Since.of("12h", NOW, ZoneOffset.UTC)).isEqualTo("2026-11-21T22:00:00Z");
        assertThat(Since.of("7d", NOW, ZoneOffset.UTC)).isEqualTo("2026-11-15T10:00:00Z");
        assertThat(Since.of("4w", NOW, ZoneOffset.UTC)).isEqualTo("2026-10-25T10:00:00Z");
    }

    @Test
    void whatIsNoTimeIsSaid() {
        assertThatThrownBy(() -> Since.of("yesterday", NOW, ZoneOffset.UTC))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("yesterday")
                .hasMessageContaining("7d");
    }
}
