package org.guichet.web.console;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.guichet.web.Show;
import org.jspecify.annotations.Nullable;

/** Instants and lengths of time as an operator reads them. */
final class Times {

    private final Show show;
    private final ZoneId zone;
    private final Instant now;

    Times(Show show, ZoneId zone, Instant now) {
        this.show = show;
        this.zone = zone;
        this.now = now;
    }

    /** The time of day, with the day where it is not today; empty for none. */
    String shortly(@Nullable Instant instant) {
        if (instant == null) {
            return "";
        }
        boolean today =
                instant.atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate());
        return today ? "%tR".formatted(instant.atZone(zone)) : show.instant(instant);
    }

    /** The day and the time to the second. */
    String exactly(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.MEDIUM)
                .withLocale(show.locale())
                .withZone(zone)
                .format(instant);
    }

    /** Since then, in one unit; empty for none. */
    String age(@Nullable Instant since) {
        return since == null ? "" : span(Duration.between(since, now));
    }

    /** In one unit that fits: 40 s, 12 min, 5 h, 3 days. */
    String span(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        if (seconds < 90) {
            return seconds + "\u00a0s";
        }
        if (seconds < 90 * 60) {
            return Math.round(seconds / 60.0) + "\u00a0min";
        }
        if (seconds < 48 * 3_600) {
            return Math.round(seconds / 3_600.0) + "\u00a0h";
        }
        return Math.round(seconds / 86_400.0) + "\u00a0" + show.text("time.days");
    }

    /** For machines, in the attribute of a time element. */
    static String machine(Instant instant) {
        return instant.toString();
    }

    /** As a date-time field of a form writes it: in the zone of the pages. */
    String field(Instant instant) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm", Locale.ROOT)
                .withZone(zone)
                .format(instant);
    }
}
