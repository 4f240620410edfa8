package org.guichet.normalize.find.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Counted within a month or a year: "la première semaine d'octobre", "the third Tuesday of September", "the last weekend in
 * May", "le 15 de ce mois", "the second quarter of 2025". The nth week is the nth that begins in the month, the last one the
 * last that ends in it.
 */
final class OrdinalRules {

    static final List<Rule> ALL = List.of(
            Rule.of(OrdinalRules::within, Sense.NTH, Sense.ORDINAL, Sense.LAST),
            Rule.of(OrdinalRules::ofThisMonth, Sense.DIGITS, Sense.ORDINAL, Sense.NTH, Sense.NUMBER),
            Rule.of(OrdinalRules::quarter, Sense.NTH, Sense.ORDINAL));

    private static final int LAST = -1;
    private static final int MOST_WEEKS = 5;
    private static final int HALF = 15;
    private static final int QUARTERS = 4;
    private static final int MONTHS_OF_QUARTER = 3;

    private OrdinalRules() {}

    private static @Nullable Match within(Line line, int i) {
        int nth = nth(line.item(i));
        Item unit = line.joined(i + 1);
        int of = unit.is(Sense.WEEK_OF) ? i + 1 : i + 2; // "semaine de" is one item
        if (nth == 0 || unit.glue() != ' ' || of > i + 1 && !leads(line.joined(of))) {
            return thisMonth(line, i + 2)
                    .filter(month -> nth != 0)
                    .map(month -> of(month, nth, unit, i + 3))
                    .orElse(null);
        }
        int month = leads(line.joined(of + 1)) && !line.isAnyMonth(of + 1) ? of + 2 : of + 1;
        if (line.isAnyMonth(month)) {
            Item year = line.joined(month + 1);
            return of(line.month(line.item(month).month(), year), nth, unit, year.isYear() ? month + 1 : month);
        }
        return thisMonth(line, of + 1)
                .map(named -> of(named, nth, unit, of + 2))
                .orElse(null);
    }

    /** "Le 15 de ce mois", "the 3rd of last month". */
    private static @Nullable Match ofThisMonth(Line line, int i) {
        if (!CalendarRules.isDayOfMonth(line, i)) {
            return null;
        }
        int day = line.item(i).value();
        int month = leads(line.joined(i + 1)) && !line.item(i + 1).is(Sense.THIS) ? i + 2 : i + 1;
        return month == i + 1 && !line.joined(month).is(Sense.THIS)
                ? null
                : thisMonth(line, month)
                        .filter(named -> day <= named.lengthOfMonth())
                        .map(named -> Match.day(named.atDay(day), Moment.Kind.DATE, month + 1))
                        .orElse(null);
    }

    private static Optional<YearMonth> thisMonth(Line line, int i) {
        boolean unitFirst =
                line.joined(i).is(Sense.UNIT_MONTH) && line.joined(i + 1).is(Sense.LAST);
        boolean last = unitFirst || line.joined(i).is(Sense.LAST);
        boolean named = line.joined(unitFirst ? i : i + 1).is(Sense.UNIT_MONTH);
        return named && (last || line.joined(i).is(Sense.THIS))
                ? Optional.of(YearMonth.from(line.said()).minusMonths(last ? 1 : 0))
                : Optional.empty();
    }

    private static @Nullable Match quarter(Line line, int i) {
        int nth = nth(line.item(i));
        if (nth < 1 || nth > QUARTERS || !line.joined(i + 1).is(Sense.UNIT_QUARTER)) {
            return null;
        }
        int year = leads(line.joined(i + 2)) ? i + 3 : i + 2;
        boolean named = line.joined(year).isYear();
        YearMonth first = YearMonth.of(
                        named ? line.item(year).value() : line.said().getYear(), 1)
                .plusMonths((nth - 1L) * MONTHS_OF_QUARTER);
        YearMonth begun = !named && first.atDay(1).isAfter(line.said()) ? first.minusYears(1) : first;
        return Match.about(
                begun.atDay(1), begun.plusMonths(MONTHS_OF_QUARTER - 1L).atEndOfMonth(), named ? year : i + 1);
    }

    private static boolean leads(Item item) {
        return item.glue() == ' ' && (item.is(Sense.OF) || item.is(Sense.IN));
    }

    private static int nth(Item item) {
        if (item.is(Sense.NTH) || item.is(Sense.ORDINAL)) {
            return item.value();
        }
        return item.is(Sense.LAST) ? LAST : 0;
    }

    private static @Nullable Match of(YearMonth month, int nth, Item unit, int last) {
        if (unit.is(Sense.UNIT_DAY)) {
            int day = nth == LAST ? month.lengthOfMonth() : nth;
            return day <= month.lengthOfMonth() ? Match.day(month.atDay(day), Moment.Kind.DATE, last) : null;
        } else if (unit.is(Sense.UNIT_FORTNIGHT)) {
            return nth == 1
                    ? Match.about(month.atDay(1), month.atDay(HALF), last)
                    : Match.about(month.atDay(HALF + 1), month.atEndOfMonth(), last);
        } else if (nth > MOST_WEEKS) {
            return null;
        } else if (unit.is(Sense.UNIT_WEEK) || unit.is(Sense.WEEK_OF)) {
            LocalDate monday = nth == LAST
                    ? month.atEndOfMonth()
                            .with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY))
                            .minusDays(6)
                    : on(month, DayOfWeek.MONDAY, nth);
            return Match.about(monday, monday.plusDays(6), last);
        } else if (unit.is(Sense.WEEKEND)) {
            LocalDate saturday = on(month, DayOfWeek.SATURDAY, nth);
            return Match.about(saturday, saturday.plusDays(1), last);
        }
        return unit.is(Sense.WEEKDAY)
                ? Match.day(on(month, DayOfWeek.of(unit.value()), nth), Moment.Kind.DATE, last)
                : null;
    }

    private static LocalDate on(YearMonth month, DayOfWeek day, int nth) {
        return month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(nth, day));
    }
}
