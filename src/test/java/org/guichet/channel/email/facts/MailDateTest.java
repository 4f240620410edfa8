package org.guichet.channel.email.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailDateTest {

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            value = {
                "Tue, 3 Mar 2026 10:12:30 +0100 -> 2026-03-03T09:12:30Z",
                "3 Mar 2026 10:12 GMT -> 2026-03-03T10:12:00Z",
                "Tue, 03 Mar 26 10:12:30 EST -> 2026-03-03T15:12:30Z",
                "Tue Mar  3 10:12:30 2026 -> 2026-03-03T10:12:30Z",
                "Tue, 3 Mar 2026 10:12:60 +0000 (UTC) -> 2026-03-03T10:12:59Z",
                "Tue, 3 Mar 2026 10:12:30 +9999 -> 2026-03-03T10:12:30Z"
            })
    void readsHeaderDates(String written, Instant meant) {
        assertThat(MailDate.parse(written).map(OffsetDateTime::toInstant)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            value = {
                "mar. 22 mai 2018 à 10:20 -> 2018-05-22T09:20:00Z",
                "jeudi 12 mars 2026 21:15 -> 2026-03-12T20:15:00Z",
                "Tuesday, March 3, 2026 10:12 PM -> 2026-03-03T21:12:00Z",
                "24/05/2018 19h37 -> 2018-05-24T18:37:00Z",
                "2026-03-03 10:12 -> 2026-03-03T09:12:00Z",
                "Mittwoch, 3. Dezember 2025 10:12 -> 2025-12-03T09:12:00Z",
                "maandag 5 oktober 2026 08:00 -> 2026-10-05T07:00:00Z",
                "csütörtök, 2026. október 8. 9:46 -> 2026-10-08T08:46:00Z",
                "torstaina, 5. marraskuuta 2026 klo 12.06 -> 2026-11-05T11:06:00Z",
                "Perşembe, 5 Kasım 2026 12:46 -> 2026-11-05T11:46:00Z",
                "śr., 7 paź 2026 o 09:31 -> 2026-10-07T08:31:00Z",
                "середа, 7 жовтня 2026 р. о 09:31 -> 2026-10-07T08:31:00Z",
                "úterý 1. prosince 2026 09:26:50 SEČ -> 2026-12-01T08:26:50Z",
                "Sat, 4 Apr 2026 18:49:02 Arabian Standard Time -> 2026-04-04T17:49:02Z"
            })
    void readsDatesAsMailProgramsWriteThemForPeople(String written, Instant meant) {
        assertThat(MailDate.parse(written, ZoneOffset.ofHours(1), true).map(OffsetDateTime::toInstant))
                .contains(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "Tue, 31 Feb 2026 10:00:00 +0000",
                "Tue, 3 Mar 2026",
                "99:99",
                "Tue, 3 Foo 2026 10:00",
                "13 March at 20:44:08",
                "45/3/2 10:00"
            })
    void saysNothingOfWhatIsNoDate(String written) {
        assertThat(MailDate.parse(written)).isEmpty();
    }

    @Test
    void doesNotGuessWhichIsTheMonth() {
        assertThat(MailDate.parse("3/4/2026 10:12", ZoneOffset.UTC, false)).isEmpty();
        assertThat(MailDate.parse("3/24/2026 10:12", ZoneOffset.UTC, false)).isPresent();
    }

    /** Found by breaking mails: a German day has a dot, a zone has not. */
    @Test
    void takesNoZoneThatEndsWithADot() {
        assertThat(MailDate.parse("Tue, 10 Mar 2026 09:31:02 +010.")).isPresent();
    }
}
