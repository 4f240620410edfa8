package org.guichet.tryout;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The beginning of a time that people name. */
public final class Since {

    private static final Pattern AGO = Pattern.compile("([0-9]{1,4})([hdw])");

    private Since() {}

    /**
     * The instant.
     *
     * @param text {@code 12h}, {@code 7d}, {@code 4w}; a day, {@code 2026-11-01}; or an instant
     * @param zone in which a day begins
     * @throws IllegalArgumentException when it is none of these
     */
    public static Instant of(String text, Instant now, ZoneId zone) {
        Matcher ago = AGO.matcher(text.strip());
        if (ago.matches()) {
            long count = Long.parseLong(ago.group(1));
            return now.minus(
                    switch (ago.group(2)) {
                        case "h" -> Duration.ofHours(count);
                        case "d" -> Duration.ofDays(count);
                        default -> Duration.ofDays(7 * count);
                    });
        }
        try {
            return text.contains("T")
                    ? Instant.parse(text.strip())
                    : LocalDate.parse(text.strip()).atStartOfDay(zone).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is no time to begin at: write 12h, 7d, 4w or a day, 2026-11-01", e);
        }
    }
}
