package org.guichet.normalize.find.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Days of the calendar: "le 12 mars", "August 31", "du 15 au 19 juin", "am 12.03.", "on the 3rd". */
final class CalendarRules {

    static final List<Rule> ALL = List.of(
            CalendarRules::weekOf,
            CalendarRules::range,
            CalendarRules::dayAndMonth,
            CalendarRules::monthAndDay,
            CalendarRules::figures,
            CalendarRules::dayAlone);

    private CalendarRules() {}

    private record Day(LocalDate date, int last) {}

    private static @Nullable Match weekOf(Line line, int i) {
        if (!line.item(i).is(Sense.WEEK_OF)) {
            return null;
        }
        return dayOfMonth(line, i + 1)
                .map(day -> {
                    LocalDate monday = day.date().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                    return Match.about(monday, monday.plusDays(6), day.last());
                })
                .orElse(null);
    }

    private static @Nullable Match range(Line line, int i) {
        if (!line.item(i).isDay()) {
            return null;
        }
        boolean from = line.item(i - 1).is(Sense.FROM) && line.item(i).isJoined();
        int to = afterFirst(line, i, from);
        Optional<Day> last = to < 0 ? Optional.empty() : dayOfMonth(line, to);
        Optional<LocalDate> first = last.flatMap(day -> first(line, i, day));
        return first.map(day -> Match.days(day, last.get().date(), last.get().last()))
                .orElse(null);
    }

    /** Where the range's last day stands; -1 when there is no range. */
    private static int afterFirst(Line line, int i, boolean from) {
        int next = line.isAnyMonth(i + 1) ? i + 2 : i + 1;
        if (line.joined(next).is(Sense.TO) && from && line.joined(next + 1).isDay()) {
            return next + 1;
        }
        return line.item(next).glue() == '-' && line.item(next).isDay() ? next : -1;
    }

    private static Optional<LocalDate> first(Line line, int i, Day last) {
        int month =
                line.isAnyMonth(i + 1) ? line.item(i + 1).value() : last.date().getMonthValue();
        try {
            LocalDate first =
                    LocalDate.of(last.date().getYear(), month, line.item(i).value());
            return Optional.of(first).filter(day -> !day.isAfter(last.date()));
        } catch (java.time.DateTimeException e) {
            return Optional.empty();
        }
    }

    private static @Nullable Match dayAndMonth(Line line, int i) {
        return dayOfMonth(line, i)
                .map(day -> Match.day(day.date(), Moment.Kind.DATE, day.last()))
                .orElse(null);
    }

    private static Optional<Day> dayOfMonth(Line line, int i) {
        if (!line.item(i).isDay()) {
            return Optional.empty();
        }
        int month = line.joined(i + 1).is(Sense.OF) ? i + 2 : i + 1;
        if (!line.isAnyMonth(month) || line.joined(month + 1).is(Sense.NEXT)) {
            return Optional.empty();
        }
        int year = line.joined(month + 1).is(Sense.OF) ? month + 2 : month + 1;
        int last = line.joined(year).isYear() ? year : month;
        return line.day(line.item(i).value(), line.item(month).value(), line.joined(year))
                .map(date -> new Day(date, last));
    }

    private static @Nullable Match monthAndDay(Line line, int i) {
        boolean month = line.item(i).is(Sense.MONTH) || line.item(i).is(Sense.SHORT_MONTH);
        if (!month
                || !line.words().isMonthFirst()
                || !line.joined(i + 1).isDay()
                || line.item(i + 1).glue() != ' ') {
            return null;
        }
        boolean withYear = line.joined(i + 2).isYear();
        return line.day(line.item(i + 1).value(), line.item(i).value(), line.joined(i + 2))
                .map(date -> Match.day(date, Moment.Kind.DATE, withYear ? i + 2 : i + 1))
                .orElse(null);
    }

    /** Two numbers: "28/11", or behind a word that leads to a day "am 12.03.". Never "24/7". */
    private static @Nullable Match figures(Line line, int i) {
        Item day = line.item(i);
        Item month = line.item(i + 1);
        char glue = month.glue();
        boolean led = line.item(i - 1).is(Sense.ON)
                || line.item(i - 1).is(Sense.IN)
                || line.item(i - 1).is(Sense.FROM);
        boolean written = glue == '/' && month.to() - month.from() == 2 || led && (glue == '/' || glue == '.');
        if (!written || !day.isDay() || day.glue() == '/' || !month.is(Sense.DIGITS) || month.value() < 1) {
            return null;
        }
        boolean more = line.item(i + 2).glue() == '/'
                || line.item(i + 2).glue() == '.' && line.item(i + 2).isNumber();
        return month.value() > 12 || more || month.from() - day.to() != 1
                ? null
                : line.day(day.value(), month.value(), line.item(-1))
                        .map(date -> Match.day(date, Moment.Kind.DATE, i + 1))
                        .orElse(null);
    }

    private static @Nullable Match dayAlone(Line line, int i) {
        Item day = line.item(i);
        boolean led = day.isJoined() && (line.item(i - 1).is(Sense.ON) || isWeekday(line, i - 1));
        boolean written = day.is(Sense.ORDINAL) || !line.words().isOrdinalDays() || isWeekday(line, i - 1);
        if (!day.isDay() || !led || !written || !endsThere(line.item(i + 1))) {
            return null;
        }
        return line.day(day.value())
                .map(date -> Match.day(date, Moment.Kind.DAY, i))
                .orElse(null);
    }

    private static boolean isWeekday(Line line, int i) {
        return line.item(i).is(Sense.WEEKDAY);
    }

    private static boolean endsThere(Item next) {
        boolean other = next.isJoined() && next.glue() != ',' && next.glue() != '.';
        return !other || next.glue() == ' ' && (next.is(Sense.AFTER_DAY) || next.is(Sense.PART_OF_DAY));
    }
}
