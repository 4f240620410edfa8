package org.guichet.cli.bench.understanding;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.guichet.cases.Case;
import org.guichet.cases.DatePrecision;
import org.guichet.cases.DateRange;

/**
 * When it happened, compared: day, month and year exactly; for an approximate date the middle of what was found must lie
 * within what is expected. Written {@code 2026-03-14}, {@code 2026-03}, {@code 2026}, {@code FROM..TO} or, approximate,
 * {@code ~FROM..TO}.
 */
final class Dated {

    private static final int DAY = 10;
    private static final int MONTH = 7;

    private Dated() {}

    static List<String> expected(Labelled labelled, Case c) {
        DateRange found = c.substance().occurredOn();
        return labelled.value("on")
                .map(on -> List.of(found != null && isOneOf(on, found) ? words(found) : on))
                .orElse(List.of());
    }

    static List<String> found(Case c) {
        DateRange found = c.substance().occurredOn();
        return found == null ? List.of() : List.of(words(found));
    }

    private static boolean isOneOf(String on, DateRange found) {
        return Arrays.stream(on.split("\\|", -1)).anyMatch(one -> is(one.strip(), found));
    }

    private static boolean is(String on, DateRange found) {
        DateRange expected = range(on);
        if (expected.precision() != found.precision()) {
            return false;
        }
        if (expected.precision() != DatePrecision.APPROXIMATE) {
            return expected.equals(found);
        }
        long days = found.to().toEpochDay() - found.from().toEpochDay();
        LocalDate middle = found.from().plusDays(days / 2);
        return !middle.isBefore(expected.from()) && !middle.isAfter(expected.to());
    }

    private static DateRange range(String on) {
        boolean approximate = on.startsWith("~");
        String[] ends = on.substring(approximate ? 1 : 0).split("\\.\\.", -1);
        if (ends.length == 2) {
            return new DateRange(
                    LocalDate.parse(ends[0]),
                    LocalDate.parse(ends[1]),
                    approximate ? DatePrecision.APPROXIMATE : DatePrecision.DAY);
        }
        return switch (on.length()) {
            case DAY -> new DateRange(LocalDate.parse(on), LocalDate.parse(on), DatePrecision.DAY);
            case MONTH -> month(YearMonth.parse(on));
            default ->
                new DateRange(
                        Year.parse(on).atDay(1), Year.parse(on).atMonth(12).atEndOfMonth(), DatePrecision.YEAR);
        };
    }

    private static DateRange month(YearMonth month) {
        return new DateRange(month.atDay(1), month.atEndOfMonth(), DatePrecision.MONTH);
    }

    private static String words(DateRange range) {
        return range.from() + ".." + range.to() + " " + range.precision();
    }
}
