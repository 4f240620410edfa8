package org.guichet.channel.scan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * Where letters come to.
 *
 * @param country ISO 3166-1 alpha-2: how a numeric date is read
 * @param zone in which a date is a day
 */
public record LetterPlace(String country, ZoneId zone) {

    /** A date on paper as an instant: noon, which is the same day nearly everywhere. */
    Instant noon(LocalDate date) {
        return date.atTime(LocalTime.NOON).atZone(zone).toInstant();
    }
}
