package org.guichet.clock;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How long something may take, as a rule says it.
 *
 * @param count from 0 to {@link #MOST}
 */
public record Wait(int count, Unit unit) {

    /** More working days than this are looked at one by one for nobody. */
    public static final int MOST = 1_000;

    /** What is counted. The day from which it is counted is day 0 and does not count. */
    public enum Unit {
        WORKING_DAYS("working days"),
        DAYS("days"),
        WEEKS("weeks"),
        MONTHS("months"),
        YEARS("years");

        private final String words;

        Unit(String words) {
            this.words = words;
        }

        /** As a configuration file writes it, in the plural. */
        public String words() {
            return words;
        }
    }

    public Wait {
        if (count < 0 || count > MOST) {
            throw new IllegalArgumentException("from 0 to " + MOST + ", not " + count);
        }
    }

    /** The last day, counted from this one. Months and years end with a shorter month: a month from 31 January is 28 February. */
    LocalDate after(LocalDate day, WorkingDays workingDays) {
        return switch (unit) {
            case WORKING_DAYS -> workingDays.after(day, count);
            case DAYS -> day.plusDays(count);
            case WEEKS -> day.plusWeeks(count);
            case MONTHS -> day.plusMonths(count);
            case YEARS -> day.plusYears(count);
        };
    }

    /**
     * Reads {@code "10 working days"}, {@code "1 month"}.
     *
     * @return empty when it is not a number from 0 to {@link #MOST}, a blank and a unit
     */
    public static Optional<Wait> parse(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        int blank = plain.indexOf(' ');
        if (blank < 1 || blank > 4 || !plain.substring(0, blank).chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        int count = Integer.parseInt(plain.substring(0, blank));
        String unit = plain.substring(blank + 1).strip();
        return Arrays.stream(Unit.values())
                .filter(u -> u.words.equals(unit) || u.words.equals(unit + "s"))
                .filter(u -> count <= MOST)
                .findFirst()
                .map(u -> new Wait(count, u));
    }

    /** The units as configuration files write them. */
    public static List<String> units() {
        return Arrays.stream(Unit.values()).map(Unit::words).collect(Collectors.toUnmodifiableList());
    }

    @Override
    public String toString() {
        String words = unit.words;
        return count + " " + (count == 1 ? words.substring(0, words.length() - 1) : words);
    }
}
