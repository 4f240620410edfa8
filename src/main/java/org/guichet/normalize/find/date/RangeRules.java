package org.guichet.normalize.find.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From one day to another: "du 15 au 19 juin", "July 13 to 15", "10 juin au 1er juillet", "du lundi 3 au vendredi 7 mai". */
final class RangeRules {

    static final List<Rule> ALL = List.of(Rule.of(
            RangeRules::range, Sense.DIGITS, Sense.ORDINAL, Sense.NTH, Sense.NUMBER, Sense.MONTH, Sense.SHORT_MONTH));

    private RangeRules() {}

    /**
     * The first day of a range.
     *
     * @param month 0 where the last day's month is meant
     * @param year nothing where the last day's year is meant
     * @param last the last item that belongs to it
     */
    private record First(int day, int month, @Nullable Integer year, int last) {}

    private static @Nullable Match range(Line line, int i) {
        First first = first(line, i);
        if (first == null) {
            return null;
        }
        int to = end(line, i, first);
        return to < 0
                ? null
                : last(line, to, first)
                        .flatMap(last ->
                                from(line, i, first, last).map(from -> Match.days(from, last.date(), last.last())))
                        .orElse(null);
    }

    private static @Nullable First first(Line line, int i) {
        Item item = line.item(i);
        if (item.is(Sense.MONTH) || item.is(Sense.SHORT_MONTH)) {
            Item day = line.joined(i + 1);
            boolean written = line.words().isMonthFirst() && day.isDay() && day.glue() != '-';
            return written ? withYear(line, day.value(), item.month(), i + 1) : null;
        }
        if (!item.isDay() && !(CalendarRules.isDayOfMonth(line, i) && isFrom(line, i))) {
            return null;
        }
        int month = line.joined(i + 1).is(Sense.OF) ? i + 2 : i + 1;
        return line.isAnyMonth(month)
                ? withYear(line, item.value(), line.item(month).month(), month)
                : new First(item.value(), 0, null, i);
    }

    private static First withYear(Line line, int day, int month, int last) {
        boolean year = line.joined(last + 1).isYear() && line.item(last + 1).glue() != '-';
        return new First(day, month, year ? line.item(last + 1).value() : null, year ? last + 1 : last);
    }

    /** Where the last day stands, weekdays passed over; -1 when there is no range. */
    private static int end(Line line, int i, First first) {
        int next = first.last() + 1;
        if (line.item(next).glue() == '-') {
            return next;
        }
        Item to = line.joined(next);
        boolean named = first.month() > 0 && to.is(Sense.TO) && !to.is(Sense.AFTER_DAY);
        if (!to.is(Sense.UNTIL) && !named && !(to.is(Sense.TO) && isFrom(line, i))) {
            return -1;
        }
        int day = next + 1;
        while (day <= next + 2
                && (line.joined(day).is(Sense.WEEKDAY) || line.joined(day).is(Sense.ON))) {
            day++;
        }
        return line.joined(day).isJoined() ? day : -1;
    }

    private static Optional<CalendarRules.Day> last(Line line, int to, First first) {
        return CalendarRules.dayOfMonth(line, to)
                .or(() -> CalendarRules.monthThenDay(line, to))
                .or(() -> lastInSameMonth(line, to, first));
    }

    /** "July 13 to 15", "du 13 au 18", "from the 3rd to the 7th". */
    private static Optional<CalendarRules.Day> lastInSameMonth(Line line, int to, First first) {
        Item day = line.item(to);
        boolean alone = line.item(to - 1).is(Sense.UNTIL) || day.glue() == '-';
        boolean monthFirst = first.month() > 0 && !line.item(first.last()).is(Sense.MONTH);
        boolean ends = CalendarRules.endsThere(line.item(to + 1))
                || line.joined(to + 1).isYear();
        boolean telling = monthFirst && line.words().isMonthFirst() && ends
                || first.month() == 0 && alone && isWritten(line, to) && ends;
        if (!telling
                || !day.isDay() && !CalendarRules.isDayOfMonth(line, to)
                || line.joined(to + 1).is(Sense.UNIT_DAY)) {
            return Optional.empty();
        }
        return first.month() > 0
                ? line.day(day.value(), first.month(), line.joined(to + 1)).map(date -> day(line, date, to))
                : line.day(day.value()).map(date -> day(line, date, to));
    }

    private static CalendarRules.Day day(Line line, LocalDate date, int to) {
        return new CalendarRules.Day(date, line.joined(to + 1).isYear() ? to + 1 : to);
    }

    /** Without a month only what cannot be anything else: never "de 9 à 12". */
    private static boolean isWritten(Line line, int to) {
        return line.item(to).glue() == ' '
                && (line.item(to).is(Sense.ORDINAL) || !line.words().isOrdinalDays());
    }

    private static Optional<LocalDate> from(Line line, int i, First first, CalendarRules.Day last) {
        if (first.month() == 0 && first.day() == last.date().getDayOfMonth()) {
            return Optional.empty();
        }
        int month = first.month() == 0 ? last.date().getMonthValue() : first.month();
        Integer year = first.year();
        try {
            LocalDate from = LocalDate.of(year == null ? last.date().getYear() : year, month, first.day());
            LocalDate earlier =
                    year == null && first.month() > 0 && from.isAfter(last.date()) ? from.minusYears(1) : from;
            return Optional.of(earlier).filter(day -> !day.isAfter(last.date()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether "from", "du" or "entre le" stands before it, maybe with a weekday between. */
    private static boolean isFrom(Line line, int i) {
        int before = line.item(i).isJoined() && line.item(i - 1).is(Sense.WEEKDAY) ? i - 1 : i;
        return line.item(before).isJoined() && line.item(before - 1).is(Sense.FROM);
    }
}
