package org.guichet.normalize.find.date;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Feasts and seasons: "à Noël", "on Boxing Day", "le lundi de Pâques", "cet été", "last winter". */
final class FeastRules {

    static final List<Rule> ALL = List.of(
            Rule.of(FeastRules::feast, Sense.HOLIDAY),
            Rule.of(FeastRules::season, Sense.THIS, Sense.LAST, Sense.SEASON));

    /** In the tables, a feast that moves is this number and the days from Easter Sunday. */
    private static final int EASTER = 5000;

    private static final int HUNDRED = 100;
    private static final int MONTHS_OF_SEASON = 3;
    private static final int SEASONS_BEGIN = 21;

    private FeastRules() {}

    /** The last one that was not after it was said, or that of the year named. */
    private static @Nullable Match feast(Line line, int i) {
        Item feast = line.item(i);
        if (!feast.is(Sense.HOLIDAY) || line.joined(i + 1).is(Sense.NEXT)) {
            return null;
        }
        Item year = line.joined(i + 1);
        if (year.isYear()) {
            return Match.day(day(feast.value(), year.value()), Moment.Kind.DATE, i + 1);
        }
        LocalDate day = day(feast.value(), line.said().getYear());
        LocalDate past =
                day.isAfter(line.said()) ? day(feast.value(), line.said().getYear() - 1) : day;
        return Match.day(past, Moment.Kind.DAY, year.is(Sense.LAST) ? i + 1 : i);
    }

    private static LocalDate day(int feast, int year) {
        return feast >= EASTER - HUNDRED
                ? easter(year).plusDays(feast - EASTER)
                : LocalDate.of(year, feast / HUNDRED, feast % HUNDRED);
    }

    /** Easter Sunday of the Gregorian calendar, by the method that Nature published in 1876. */
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / HUNDRED;
        int c = year % HUNDRED;
        int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
        int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
        return LocalDate.of(year, f / 31, f % 31 + 1);
    }

    /** Of the northern hemisphere; "this" one is that which has begun last, so is "last" one unless it goes on. */
    private static @Nullable Match season(Line line, int i) {
        boolean led = line.item(i).is(Sense.THIS) || line.item(i).is(Sense.LAST);
        int at = led && line.joined(i + 1).is(Sense.SEASON) ? i + 1 : i;
        boolean behind = line.joined(at + 1).is(Sense.LAST);
        if (!line.item(at).is(Sense.SEASON)
                || at == i && !behind && !line.joined(at + 1).isYear()) {
            return null;
        }
        Item year = line.joined(at + 1);
        boolean last = behind || at > i && line.item(i).is(Sense.LAST);
        int month = MONTHS_OF_SEASON * line.item(at).value();
        LocalDate from = LocalDate.of(year.isYear() ? year.value() : line.said().getYear(), month, SEASONS_BEGIN);
        LocalDate begun = !year.isYear() && from.isAfter(line.said()) ? from.minusYears(1) : from;
        LocalDate meant =
                last && !begun.plusMonths(MONTHS_OF_SEASON).isBefore(line.said()) ? begun.minusYears(1) : begun;
        return Match.about(
                meant, meant.plusMonths(MONTHS_OF_SEASON).minusDays(1), behind || year.isYear() ? at + 1 : at);
    }
}
