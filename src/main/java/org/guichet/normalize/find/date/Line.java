package org.guichet.normalize.find.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * The items of a text, and the day on which it was said.
 *
 * @param said against which dates without a year are resolved
 */
record Line(List<Item> items, DateWords words, LocalDate said) {

    private static final Item NOTHING = new Item(null, 0, 0, 0, (char) 0);

    /** Nobody leaves out the year of a day so long ago; it was ahead when it was said. Days. */
    private static final int LONGEST_WITHOUT_YEAR = 270;

    /** The item at this place; one that is nothing beyond the ends. */
    Item item(int i) {
        return i >= 0 && i < items.size() ? items.get(i) : NOTHING;
    }

    /** The item at this place when nothing but a little glue parts it from the one before. */
    Item joined(int i) {
        return item(i).isJoined() ? item(i) : NOTHING;
    }

    boolean isMonth(int i) {
        return item(i).is(Sense.MONTH);
    }

    boolean isAnyMonth(int i) {
        return joined(i).is(Sense.MONTH) || joined(i).is(Sense.SHORT_MONTH);
    }

    /** The day that this was; with no year, the last one before it was said. */
    Optional<LocalDate> day(int day, int month, Item year) {
        try {
            if (year.isYear()) {
                return Optional.of(LocalDate.of(year.value(), month, day));
            }
            LocalDate date = LocalDate.of(said.getYear(), month, day);
            LocalDate past = date.isAfter(said) ? date.minusYears(1) : date;
            return Optional.of(past).filter(d -> d.isAfter(said.minusDays(LONGEST_WITHOUT_YEAR)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The last such day of the month that was not after it was said. */
    Optional<LocalDate> day(int day) {
        YearMonth month = YearMonth.from(said);
        for (int back = 0; back <= 2; back++, month = month.minusMonths(1)) {
            if (day <= month.lengthOfMonth() && !month.atDay(day).isAfter(said)) {
                return Optional.of(month.atDay(day));
            }
        }
        return Optional.empty();
    }

    YearMonth month(int month, Item year) {
        YearMonth named = YearMonth.of(year.isYear() ? year.value() : said.getYear(), month);
        return !year.isYear() && named.isAfter(YearMonth.from(said)) ? named.minusYears(1) : named;
    }
}
