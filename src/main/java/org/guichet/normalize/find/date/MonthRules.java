package org.guichet.normalize.find.date;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.guichet.cases.DateRange;
import org.jspecify.annotations.Nullable;

/** Months and years: "en octobre", "mid-October", "fin septembre", "le début du mois", "in 2022". */
final class MonthRules {

    static final List<Rule> ALL = List.of(
            Rule.of(MonthRules::part, Sense.EARLY, Sense.MID, Sense.LATE),
            Rule.of(MonthRules::month, Sense.MONTH, Sense.SHORT_MONTH),
            Rule.of(MonthRules::figures, Sense.DIGITS),
            Rule.of(MonthRules::year, Sense.DIGITS));

    private static final int EARLY_UNTIL = 10;
    private static final int LATE_FROM = 21;

    /** The months with which the middle and the end of a year begin. */
    private static final int MIDDLE = 5;

    private static final int LAST_QUARTER = 10;

    /** Shorter names are words of their own ("may", "mars") unless something leads to them. */
    private static final int TELLING_NAME = 6;

    private static final int MOST_MONTHS = 8;

    private MonthRules() {}

    private static @Nullable Match part(Line line, int i) {
        Item part = line.item(i);
        if (!part.is(Sense.EARLY) && !part.is(Sense.MID) && !part.is(Sense.LATE)) {
            return null;
        }
        int at = i + 1;
        while (at <= i + 2 && isBetween(line.joined(at))) {
            at++;
        }
        if (!line.joined(at).is(Sense.MONTH)) {
            return partOfUnit(line, part, at);
        }
        Item year = line.joined(at + 1);
        YearMonth month = line.month(line.item(at).month(), year);
        return of(month, part, year.isYear() ? at + 1 : at);
    }

    /** "L'année" leads to a number, too. */
    private static boolean isBetween(Item item) {
        boolean between = item.is(Sense.OF) || item.is(Sense.IN) || item.is(Sense.THIS) || item.is(Sense.LAST);
        return between && !item.is(Sense.UNIT_YEAR);
    }

    private static Match of(YearMonth month, Item part, int last) {
        int from = part.is(Sense.EARLY) ? 1 : part.is(Sense.MID) ? EARLY_UNTIL + 1 : LATE_FROM;
        int to = part.is(Sense.EARLY) ? EARLY_UNTIL : part.is(Sense.MID) ? LATE_FROM - 1 : month.lengthOfMonth();
        return Match.about(month.atDay(from), month.atDay(to), last);
    }

    /** "Le début du mois", "the end of last year"; an end that had not passed when it was said was still ahead. */
    private static @Nullable Match partOfUnit(Line line, Item part, int at) {
        Item unit = line.joined(at);
        boolean behind = line.joined(at + 1).is(Sense.LAST);
        int back = behind || line.item(at - 1).is(Sense.LAST) ? 1 : 0;
        int last = behind ? at + 1 : at;
        Match match = null;
        if (unit.is(Sense.UNIT_MONTH)) {
            match = of(YearMonth.from(line.said()).minusMonths(back), part, last);
        } else if (unit.is(Sense.UNIT_YEAR)) {
            int quarter = part.is(Sense.EARLY) ? 1 : part.is(Sense.MID) ? MIDDLE : LAST_QUARTER;
            Item year = line.joined(at + 1);
            YearMonth from =
                    YearMonth.of(year.isYear() ? year.value() : line.said().getYear() - back, quarter);
            match = Match.about(from.atDay(1), from.plusMonths(2).atEndOfMonth(), year.isYear() ? at + 1 : last);
        }
        return match == null || isAhead(match.moment().range(), part, line.said()) ? null : match;
    }

    private static boolean isAhead(DateRange range, Item part, LocalDate said) {
        return part.is(Sense.EARLY) ? range.from().isAfter(said) : range.to().isAfter(said);
    }

    private static @Nullable Match month(Line line, int i) {
        Item name = line.item(i);
        boolean isShort = name.is(Sense.SHORT_MONTH);
        if (!name.is(Sense.MONTH) && !isShort || line.item(i + 1).is(Sense.NEXT)) {
            return null;
        }
        Item year = line.joined(i + 1);
        boolean led = name.isJoined() && line.item(i - 1).is(Sense.IN);
        boolean last =
                year.is(Sense.LAST) || name.isJoined() && line.item(i - 1).is(Sense.LAST);
        if (isShort && !name.is(Sense.MONTH) && !isMonthInShort(line, i, led || last)) {
            return null;
        }
        int end = year.isYear() || year.is(Sense.LAST) ? i + 1 : i;
        YearMonth month = line.month(name.month(), year);
        if (!last
                && !year.isYear()
                && month.isBefore(YearMonth.from(line.said()).minusMonths(MOST_MONTHS))) {
            return null; // still to come when it was said
        }
        if (led || last || year.isYear()) {
            return Match.month(month, Moment.Kind.MONTH, end);
        }
        return name.to() - name.from() < TELLING_NAME ? null : Match.month(month, Moment.Kind.BARE_MONTH, end);
    }

    /** "In Sept", "last Oct": with nothing behind that it could belong to, as in French "en sept jours". */
    private static boolean isMonthInShort(Line line, int i, boolean meant) {
        Item next = line.joined(i + 1);
        boolean year = next.isYear() && next.glue() != '-';
        boolean counts = line.item(i).is(Sense.NUMBER) && next.glue() == ' ' && !next.isYear();
        return (meant || year) && !counts && (year || !next.isNumber());
    }

    /** "In 03/2026". */
    private static @Nullable Match figures(Line line, int i) {
        Item month = line.item(i);
        Item year = line.item(i + 1);
        boolean led = month.isJoined()
                && (line.item(i - 1).is(Sense.IN) || line.item(i - 1).is(Sense.ON));
        boolean written = month.is(Sense.DIGITS)
                && month.value() >= 1
                && month.value() <= 12
                && month.glue() == ' '
                && year.glue() == '/'
                && year.isYear();
        boolean more = line.item(i + 2).glue() == '/';
        return led && written && !more
                ? Match.month(YearMonth.of(year.value(), month.value()), Moment.Kind.MONTH, i + 1)
                : null;
    }

    private static @Nullable Match year(Line line, int i) {
        Item year = line.item(i);
        boolean led = year.isJoined() && year.glue() == ' ' && line.item(i - 1).is(Sense.IN);
        Item next = line.item(i + 1);
        boolean alone = next.glue() != '/' && next.glue() != '-' && (next.glue() != '.' || next.from() - year.to() > 1);
        return year.isYear() && year.value() <= line.said().getYear() && led && alone
                ? Match.year(year.value(), i)
                : null;
    }
}
