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
            Rule.of(RelativeRules::ago, Sense.AGO),
            Rule.of(RelativeRules::agoAfter, Sense.DIGITS, Sense.NUMBER),
            Rule.of(
                    RelativeRules::weekAndDay,
                    Sense.LAST,
                    Sense.THIS,
                    Sense.UNIT_WEEK,
                    Sense.UNIT_MONTH,
                    Sense.UNIT_YEAR),
            Rule.of(RelativeRules::dayAndWeek, Sense.WEEKDAY),
            Rule.of(RelativeRules::lastMany, Sense.LAST, Sense.LASTS, Sense.DIGITS, Sense.NUMBER),
            Rule.of(
                    RelativeRules::lastUnit,
                    Sense.LAST,
                    Sense.THIS,
                    Sense.UNIT_WEEK,
                    Sense.UNIT_MONTH,
                    Sense.UNIT_YEAR),
            Rule.of(RelativeRules::weekend, Sense.WEEKEND),
            Rule.of(RelativeRules::weekday, Sense.WEEKDAY),
            Rule.of(RelativeRules::day, Sense.DAY));

    private static final int MOST_FILLERS = 3;

    /** Who counts more days than this has rounded them. */
    private static final int EXACT_DAYS = 20;

    private static final int HOURS = 24;
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
        return line.item(at).is(Sense.VAGUE) && line.item(unit).is(Sense.UNIT_DAY)
                ? about(line.said().minusDays(number + 1L), ABOUT_A_WEEK, unit)
                : back(line.said(), number, line.item(unit), unit);
    }

    private static @Nullable Match back(LocalDate said, int number, Item unit, int last) {
        if (unit.is(Sense.UNIT_HOUR)) {
            return number % HOURS != 0 ? null : Match.day(said.minusDays(number / HOURS), Moment.Kind.DAY, last);
        } else if (unit.is(Sense.UNIT_DAY)) {
            LocalDate day = said.minusDays(number);
            return number <= EXACT_DAYS ? Match.day(day, Moment.Kind.DAY, last) : about(day, ABOUT_A_WEEK, last);
        } else if (unit.is(Sense.UNIT_WEEK) || unit.is(Sense.UNIT_FORTNIGHT)) {
            int weeks = unit.is(Sense.UNIT_FORTNIGHT) ? 2 * number : number;
            return about(said.minusWeeks(weeks), ABOUT_A_WEEK, last);
        } else if (unit.is(Sense.UNIT_MONTH)) {
            return about(said.minusMonths(number), ABOUT_A_MONTH, last);
        } else if (unit.is(Sense.WEEKEND)) {
            LocalDate saturday =
                    said.with(TemporalAdjusters.previous(DayOfWeek.SATURDAY)).minusWeeks(number - 1L);
            return Match.about(saturday, saturday.plusDays(1), last);
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
        return unit.is(Sense.UNIT_YEAR) ? Match.year(said.getYear() - (last ? 1 : 0), end) : null;
    }

    /** "The last two weeks", "ces quinze derniers jours", "deux semaines passées": from then until it was said. */
    private static @Nullable Match lastMany(Line line, int i) {
        boolean led = isLast(line.item(i)) && line.joined(i + 1).isNumber();
        boolean inside = line.item(i).isNumber() && isLast(line.joined(i + 1));
        boolean behind = line.item(i).isNumber() && isLast(line.joined(i + 2));
        if (!led && !inside && !behind) {
            return null;
        }
        int number = line.item(led ? i + 1 : i).value();
        int unit = behind && !inside ? i + 1 : i + 2;
        if (number < 1 || number > LONGEST_AGO || line.item(unit).glue() != ' ') {
            return null;
        }
        LocalDate from = before(line.said(), number, line.item(unit));
        return from == null ? null : Match.about(from, line.said(), behind && !inside ? i + 2 : unit);
    }

    private static boolean isLast(Item item) {
        return item.is(Sense.LAST) || item.is(Sense.LASTS);
    }

    private static @Nullable LocalDate before(LocalDate said, int number, Item unit) {
        if (unit.is(Sense.UNIT_DAY)) {
            return said.minusDays(number);
        } else if (unit.is(Sense.UNIT_WEEK)) {
            return said.minusWeeks(number);
        } else if (unit.is(Sense.UNIT_MONTH)) {
            return said.minusMonths(number);
        }
        return unit.is(Sense.UNIT_YEAR) ? said.minusYears(number) : null;
    }

    /** "Last week on Tuesday", "vorige week maandag". */
    private static @Nullable Match weekAndDay(Line line, int i) {
        Match week = lastUnit(line, i);
        if (week == null
                || !line.item(i).is(Sense.UNIT_WEEK) && !line.item(i + 1).is(Sense.UNIT_WEEK)) {
            return null;
        }
        Item next = line.joined(week.last() + 1);
        boolean led = next.is(Sense.ON) || next.word() == null && next.to() - next.from() == 2; // "on"
        int day = led ? week.last() + 2 : week.last() + 1;
        boolean meant = line.joined(day).is(Sense.WEEKDAY) && line.item(day).glue() == ' ';
        return meant ? dayOf(line, week.moment().range().from(), line.item(day), day) : null;
    }

    /** "Tuesday last week", "mardi de la semaine dernière". */
    private static @Nullable Match dayAndWeek(Line line, int i) {
        if (!line.item(i).is(Sense.WEEKDAY)) {
            return null;
        }
        int at = i + 1;
        while (at <= i + MOST_FILLERS && line.joined(at).glue() == ' ' && isBetween(line.item(at))) {
            at++;
        }
        Match week = line.joined(at).glue() == ' ' ? lastUnit(line, at) : null;
        boolean isWeek = line.item(at).is(Sense.UNIT_WEEK) || line.item(at + 1).is(Sense.UNIT_WEEK);
        return week == null || !isWeek
                ? null
                : dayOf(line, week.moment().range().from(), line.item(i), week.last());
    }

    private static boolean isBetween(Item item) {
        boolean starts = item.is(Sense.LAST) || item.is(Sense.THIS) || item.is(Sense.UNIT_WEEK);
        return !starts && (item.is(Sense.OF) || item.is(Sense.IN) || item.is(Sense.AFTER_DAY));
    }

    private static @Nullable Match dayOf(Line line, LocalDate monday, Item weekday, int last) {
        LocalDate day = monday.plusDays(weekday.value() - 1L);
        return day.isAfter(line.said()) ? null : Match.day(day, Moment.Kind.DAY, last);
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
        if (after.isJoined() && CalendarRules.begins(line, i + 1)) {
            return null; // "Thursday July 31": the day that follows says it
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
