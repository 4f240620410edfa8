package org.guichet.normalize.find.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Days counted from the one on which it was said: "hier", "last Tuesday", "il y a trois semaines", "last month". */
final class RelativeRules {

    static final List<Rule> ALL = List.of(
            RelativeRules::ago,
            RelativeRules::agoAfter,
            RelativeRules::lastUnit,
            RelativeRules::weekend,
            RelativeRules::weekday,
            RelativeRules::day);

    private static final int MOST_FILLERS = 3;

    /** Who counts more days than this has rounded them. */
    private static final int EXACT_DAYS = 20;

    private static final int ABOUT_A_WEEK = 3;
    private static final int ABOUT_A_MONTH = 14;
    private static final int LONGEST_AGO = 400;

    private RelativeRules() {}

    private static @Nullable Match ago(Line line, int i) {
        if (!line.item(i).is(Sense.AGO)) {
            return null;
        }
        int at = i + 1;
        while (at <= i + MOST_FILLERS && line.joined(at).is(Sense.ABOUT)) {
            at++;
        }
        return line.joined(at).isNumber() ? back(line, at) : null;
    }

    private static @Nullable Match agoAfter(Line line, int i) {
        Match back = line.item(i).isNumber() ? back(line, i) : null;
        return back != null && line.joined(back.last() + 1).is(Sense.AGO_AFTER)
                ? new Match(back.moment(), back.last() + 1)
                : null;
    }

    /** So many days, weeks, months or years before it was said. */
    private static @Nullable Match back(Line line, int i) {
        boolean article = line.item(i).value() == 1
                && line.item(i + 1).glue() == ' '
                && line.item(i + 1).isNumber();
        int at = article ? i + 1 : i; // "une quinzaine"
        int number = line.item(at).value();
        int unit = line.joined(at + 1).is(Sense.OF) ? at + 2 : at + 1;
        if (number < 1 || number > LONGEST_AGO || line.item(unit).glue() != ' ') {
            return null;
        }
        return back(line.said(), number, line.item(unit), unit);
    }

    private static @Nullable Match back(LocalDate said, int number, Item unit, int last) {
        if (unit.is(Sense.UNIT_DAY)) {
            LocalDate day = said.minusDays(number);
            return number <= EXACT_DAYS ? Match.day(day, Moment.Kind.DAY, last) : about(day, ABOUT_A_WEEK, last);
        } else if (unit.is(Sense.UNIT_WEEK) || unit.is(Sense.UNIT_FORTNIGHT)) {
            int weeks = unit.is(Sense.UNIT_FORTNIGHT) ? 2 * number : number;
            return about(said.minusWeeks(weeks), ABOUT_A_WEEK, last);
        } else if (unit.is(Sense.UNIT_MONTH)) {
            return about(said.minusMonths(number), ABOUT_A_MONTH, last);
        }
        return unit.is(Sense.UNIT_YEAR) ? Match.year(said.minusYears(number).getYear(), last) : null;
    }

    private static Match about(LocalDate day, int days, int last) {
        return Match.about(day.minusDays(days), day.plusDays(days), last);
    }

    private static @Nullable Match lastUnit(Line line, int i) {
        Item first = line.item(i);
        Item second = line.joined(i + 1);
        if (first.is(Sense.LAST) || first.is(Sense.THIS)) {
            return unit(line.said(), second, first.is(Sense.LAST), i + 1);
        }
        return second.is(Sense.LAST) ? unit(line.said(), first, true, i + 1) : null;
    }

    private static @Nullable Match unit(LocalDate said, Item unit, boolean last, int end) {
        LocalDate monday = said.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        if (unit.is(Sense.UNIT_WEEK)) {
            return last ? Match.about(monday.minusWeeks(1), monday.minusDays(1), end) : Match.about(monday, said, end);
        } else if (unit.is(Sense.UNIT_MONTH)) {
            return Match.month(YearMonth.from(said).minusMonths(last ? 1 : 0), Moment.Kind.SPAN, end);
        }
        return unit.is(Sense.UNIT_YEAR) && last ? Match.year(said.getYear() - 1, end) : null;
    }

    /** The last one that has begun: "ce week-end" is said on Mondays. */
    private static @Nullable Match weekend(Line line, int i) {
        boolean meant = line.item(i - 1).is(Sense.THIS)
                || line.item(i - 1).is(Sense.ON)
                || line.item(i - 1).is(Sense.LAST)
                || line.item(i + 1).is(Sense.LAST);
        if (!line.item(i).is(Sense.WEEKEND) || !meant || line.item(i + 1).is(Sense.NEXT)) {
            return null;
        }
        LocalDate saturday = line.said().with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
        return Match.about(saturday, saturday.plusDays(1), line.item(i + 1).is(Sense.LAST) ? i + 1 : i);
    }

    private static @Nullable Match weekday(Line line, int i) {
        Item name = line.item(i);
        Item before = line.item(i - 1);
        Item after = line.joined(i + 1);
        if (!name.is(Sense.WEEKDAY) || after.is(Sense.NEXT) || after.isDay() || name.isJoined() && isNone(before)) {
            return null;
        }
        LocalDate day = line.said().with(TemporalAdjusters.previous(DayOfWeek.of(name.value())));
        return Match.day(day, Moment.Kind.DAY, after.is(Sense.LAST) ? i + 1 : i);
    }

    /** Any such day, every one, or one to come. */
    private static boolean isNone(Item before) {
        return (before.is(Sense.HABIT) && !before.is(Sense.LAST)) || before.is(Sense.NEXT);
    }

    private static @Nullable Match day(Line line, int i) {
        Item day = line.item(i);
        return day.is(Sense.DAY) ? Match.day(line.said().plusDays(day.value()), Moment.Kind.DAY, i) : null;
    }
}
