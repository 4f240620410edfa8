package org.guichet.channel.email.facts;

import static java.util.Map.entry;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Instants as mail states them: header fields (RFC 5322 section 3.3 and 4.3), and the dates that mail programs write above
 * quoted messages in the writer's language. Forgiving about order, weekday, seconds and zone.
 */
public final class MailDate {

    private static final Map<String, Integer> ZONE_HOURS = Map.ofEntries(
            entry("EST", -5),
            entry("EDT", -4),
            entry("CST", -6),
            entry("CDT", -5),
            entry("MST", -7),
            entry("MDT", -6),
            entry("PST", -8),
            entry("PDT", -7),
            entry("WET", 0),
            entry("WEST", 1),
            entry("CET", 1),
            entry("CEST", 2),
            entry("EET", 2),
            entry("EEST", 3),
            entry("OEZ", 2),
            entry("OESZ", 3),
            entry("SEČ", 1),
            entry("SELČ", 2),
            entry("MSK", 3),
            entry("JST", 9));

    /** RFC 5322 section 3.3; a year that is missing comes before it. */
    private static final int EARLIEST = 1900;

    private ZoneOffset zone;
    private final boolean dayFirst;
    private int day;
    private int month;
    private int year = -1;
    private @Nullable LocalDate numeric;
    private @Nullable Clock clock;
    /** The time stands behind the day: words after it name a zone, and no month. */
    private boolean dayKnown;

    private MailDate(ZoneOffset zone, boolean dayFirst) {
        this.zone = zone;
        this.dayFirst = dayFirst;
    }

    /** A header field's date; without a zone it is UTC. */
    public static Optional<OffsetDateTime> parse(String field) {
        int comment = field.indexOf('(');
        String bare = comment < 0 ? field : field.substring(0, comment);
        return StandardDate.parse(bare).or(() -> parse(bare, ZoneOffset.UTC, true));
    }

    /**
     * A date as people or programs write it.
     *
     * @param otherwise the offset when the text states none
     * @param dayFirst how {@code 3/4/2026} is read; when false it is ambiguous and gives nothing
     * @return empty when day, month, year or time is missing
     */
    public static Optional<OffsetDateTime> parse(String text, ZoneOffset otherwise, boolean dayFirst) {
        MailDate found = new MailDate(otherwise, dayFirst);
        for (String token : text.replace(',', ' ')
                .replace('\u00A0', ' ')
                .replace('\u202F', ' ')
                .split("\\s")) {
            if (!token.isEmpty()) {
                found.take(token);
            }
        }
        return found.date();
    }

    private void take(String token) {
        Optional<Clock> time = Clock.parse(isDottedTime(token) ? token.replace('.', ':') : token);
        String upper = token.toUpperCase(Locale.ROOT);
        if (time.isPresent()) {
            clock = clock == null ? time.get() : clock;
            dayKnown = day > 0 && month > 0;
        } else if (isOffset(token)) {
            zone = offset(token);
        } else if (clock != null && (upper.equals("AM") || upper.equals("PM"))) {
            clock = clock.half(upper);
        } else if (NumericDate.isOne(token)) {
            numeric = NumericDate.parse(token, dayFirst).orElse(numeric);
        } else if (isNumber(token)) {
            takeNumber(token);
        } else if (ZONE_HOURS.containsKey(upper)) {
            zone = ZoneOffset.ofHours(ZONE_HOURS.get(upper));
        } else {
            // The last one counts: French "mar." and Dutch "maandag" are weekdays that look like March.
            int named = Months.of(token);
            month = named > 0 && !dayKnown ? named : month;
        }
    }

    private void takeNumber(String token) {
        int number = Integer.parseInt(token.replace(".", ""));
        if (day == 0 && number <= 31) {
            day = number;
        } else if (year < 0) {
            year = NumericDate.year(number);
        }
    }

    /** Finns write "klo 12.06"; before the day is known this may be one. */
    private boolean isDottedTime(String token) {
        boolean dated = numeric != null || day > 0 && month > 0 && year >= 0;
        return dated && clock == null && token.indexOf('.') > 0 && !token.endsWith(".");
    }

    private boolean isOffset(String token) {
        return clock != null
                && token.length() == 5
                && "+-".indexOf(token.charAt(0)) >= 0
                && token.chars().skip(1).allMatch(c -> c >= '0' && c <= '9');
    }

    private static ZoneOffset offset(String token) {
        int hours = Integer.parseInt(token.substring(1, 3));
        int minutes = Integer.parseInt(token.substring(3));
        int total = (hours * 60 + minutes) * (token.charAt(0) == '-' ? -1 : 1);
        boolean possible = minutes < 60 && Math.abs(total) <= 18 * 60;
        return possible ? ZoneOffset.ofTotalSeconds(total * 60) : ZoneOffset.UTC;
    }

    private Optional<OffsetDateTime> date() {
        if (clock == null) {
            return Optional.empty();
        }
        try {
            LocalDate date = numeric == null ? LocalDate.of(year, month, day) : numeric;
            return Optional.of(date.atTime(clock.time()).atOffset(zone)).filter(found -> found.getYear() >= EARLIEST);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Up to four digits; a German day has a dot. */
    static boolean isNumber(String token) {
        String digits = token.endsWith(".") ? token.substring(0, token.length() - 1) : token;
        return !digits.isEmpty() && digits.length() <= 4 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
