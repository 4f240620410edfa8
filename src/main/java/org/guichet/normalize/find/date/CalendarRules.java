package org.guichet.normalize.find.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Days of the calendar: "le 12 mars", "August 31", "am 12.03.", "on the 3rd". */
final class CalendarRules {

    static final List<Rule> ALL = List.of(
            Rule.of(CalendarRules::weekOf, Sense.WEEK_OF),
            Rule.of(CalendarRules::dayAndMonth, Sense.DIGITS, Sense.ORDINAL, Sense.NTH, Sense.NUMBER),
            Rule.of(CalendarRules::monthAndDay, Sense.MONTH, Sense.SHORT_MONTH),
            Rule.of(CalendarRules::figures, Sense.DIGITS, Sense.ORDINAL),
            Rule.of(CalendarRules::dayAlone, Sense.DIGITS, Sense.ORDINAL));

    private static final int LONGEST_MONTH = 31;

    /** "You may first check" is no first of May. Letters. */
    private static final int SHORTEST_BEFORE_WORD = 3;

    private CalendarRules() {}

    /**
     * A day with its month.
     *
     * @param last the last item that belongs to it
     */
    record Day(LocalDate date, int last) {}

    /** Whether a day with its month begins here, with or without a year. */
    static boolean begins(Line line, int i) {
        return dayOfMonth(line, i).isPresent() || monthThenDay(line, i).isPresent();
    }

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

    private static @Nullable Match dayAndMonth(Line line, int i) {
        return dayOfMonth(line, i)
                .map(day -> Match.day(day.date(), Moment.Kind.DATE, day.last()))
                .orElse(null);
    }

    static Optional<Day> dayOfMonth(Line line, int i) {
        if (!isDayOfMonth(line, i)) {
            return Optional.empty();
        }
        int month = line.joined(i + 1).is(Sense.OF) ? i + 2 : i + 1;
        if (!line.isAnyMonth(month) || line.joined(month + 1).is(Sense.NEXT)) {
            return Optional.empty();
        }
        int year = line.joined(month + 1).is(Sense.OF) ? month + 2 : month + 1;
        int last = line.joined(year).isYear() ? year : month;
        return line.day(line.item(i).value(), line.item(month).month(), line.joined(year))
                .map(date -> new Day(date, last));
    }

    /** In figures, or in words that beside a month can be nothing else: "first of March", "le quinze juillet". */
    static boolean isDayOfMonth(Line line, int i) {
        Item day = line.item(i);
        boolean counted = day.is(Sense.NUMBER) && !line.words().isMonthFirst() && day.value() > 1;
        return day.isDay() || (day.is(Sense.NTH) || counted) && day.value() <= LONGEST_MONTH;
    }

    private static @Nullable Match monthAndDay(Line line, int i) {
        return monthThenDay(line, i)
                .map(day -> Match.day(day.date(), Moment.Kind.DATE, day.last()))
                .orElse(null);
    }

    static Optional<Day> monthThenDay(Line line, int i) {
        boolean isShort = line.item(i).is(Sense.SHORT_MONTH);
        if (!line.item(i).is(Sense.MONTH) && !isShort || !line.words().isMonthFirst()) {
            return Optional.empty();
        }
        Item day = line.joined(i + 1);
        boolean written = day.glue() == ' ' || isShort && day.glue() == '.';
        boolean said = day.is(Sense.NTH) && line.item(i).to() - line.item(i).from() > SHORTEST_BEFORE_WORD;
        if (!written || !day.isDay() && !said) {
            return Optional.empty();
        }
        int last = line.joined(i + 2).isYear() ? i + 2 : i + 1;
        return line.day(day.value(), line.item(i).month(), line.joined(i + 2)).map(date -> new Day(date, last));
    }

    /** Two numbers: "28/11", or behind a word that leads to a day "am 12.03.". Never "24/7". */
    private static @Nullable Match figures(Line line, int i) {
        Item day = line.item(i);
        Item month = line.item(i + 1);
        char glue = month.glue();
        boolean led = line.item(i - 1).is(Sense.ON)
                || line.item(i - 1).is(Sense.IN)
                || line.item(i - 1).is(Sense.FROM);
        if (led
                && glue == ' '
                && line.item(i + 2).glue() == ' '
                && line.item(i + 2).isYear()) {
            return inBlanks(line, i);
        }
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

    /** "le 20 02 2026". */
    private static @Nullable Match inBlanks(Line line, int i) {
        Item month = line.item(i + 1);
        boolean isMonth = month.is(Sense.DIGITS) && month.value() >= 1 && month.value() <= 12;
        return !isMonth || !line.item(i).isDay()
                ? null
                : line.day(line.item(i).value(), month.value(), line.item(i + 2))
                        .map(date -> Match.day(date, Moment.Kind.DATE, i + 2))
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

    static boolean endsThere(Item next) {
        boolean other = next.isJoined() && next.glue() != ',' && next.glue() != '.';
        return !other || next.glue() == ' ' && (next.is(Sense.AFTER_DAY) || next.is(Sense.PART_OF_DAY));
    }
}
