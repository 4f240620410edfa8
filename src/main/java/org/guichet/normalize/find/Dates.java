package org.guichet.normalize.find;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.guichet.submission.Span;

/**
 * Dates that say day, month and year: {@code 14 mars 2025}, {@code le 1er avril 2025}, {@code 3rd of May 2025}, {@code
 * May 3, 2025}, {@code 14/03/2025}, {@code 2025-03-14}. Relative dates are not read.
 */
public final class Dates {

    private static final Map<String, Integer> MONTHS = months();
    private static final String MONTH = MONTHS.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .collect(Collectors.joining("|", "(", ")\\.?"));
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?<!\\d)(\\d{1,2})(?:er|st|nd|rd|th)?(?: of| de)?[ \\n-]" + MONTH + ",?[ \\n-](\\d{4})(?!\\d)");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(?<![a-z])" + MONTH + "[ \\n](\\d{1,2})(?:st|nd|rd|th)?,?[ \\n](\\d{4})(?!\\d)");
    private static final Pattern NUMERIC =
            Pattern.compile("(?<![\\d/.-])(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4}|\\d{2})(?![\\d/-])");
    private static final Pattern ISO =
            Pattern.compile("(?<![\\d/.-])(\\d{4})([/.-])(\\d{1,2})\\2(\\d{1,2})(?!\\d|[/.-]\\d)");

    private static final int YEAR_DIGITS = 4;
    private static final int MONTHS_OF_YEAR = 12;

    private final boolean monthBeforeDay;

    /**
     * @param country ISO 3166-1 alpha-2: in the United States 03/04/2025 is the fourth of March; 9/18/2026 can be
     *     nothing else anywhere
     */
    public Dates(String country) {
        monthBeforeDay = country.equals("US");
    }

    /** All dates in the order of the text. */
    public List<Found<LocalDate>> in(Folded text) {
        int[] numbers = text.numberStarts();
        if (numbers.length == 0) {
            return List.of();
        }
        List<Found<LocalDate>> found = new ArrayList<>();
        String all = text.text();
        int[] days = Anchored.those(numbers, number -> digits(all, number) <= 2);
        int[] years = Anchored.those(numbers, number -> digits(all, number) == YEAR_DIGITS);
        if (years.length > 0) {
            collect(DAY_FIRST, text, days, found, m -> date(m.group(3), month(m.group(2)), number(m.group(1))));
            collect(
                    MONTH_FIRST,
                    text,
                    months(all, days),
                    found,
                    m -> date(m.group(3), month(m.group(1)), number(m.group(2))));
        }
        collect(NUMERIC, text, parted(all, days, "/.-"), found, this::numeric);
        collect(
                ISO,
                text,
                parted(all, years, "/.-"),
                found,
                m -> date(m.group(1), number(m.group(3)), number(m.group(4))));
        found.sort(Comparator.comparingInt(f -> f.span().from()));
        return found;
    }

    /** How many digits begin here; at most one more than a year has. */
    private static int digits(String text, int from) {
        int to = from;
        while (to < text.length() && to - from <= YEAR_DIGITS && text.charAt(to) >= '0' && text.charAt(to) <= '9') {
            to++;
        }
        return to - from;
    }

    /** Those of these numbers behind which one of the signs stands. */
    private static int[] parted(String text, int[] numbers, String signs) {
        return Anchored.those(numbers, number -> {
            int end = number + digits(text, number);
            return end < text.length() && signs.indexOf(text.charAt(end)) >= 0;
        });
    }

    private interface Reader {
        Optional<LocalDate> read(Matcher matcher);
    }

    private static void collect(
            Pattern pattern, Folded text, int[] starts, List<Found<LocalDate>> found, Reader reader) {
        Anchored.each(pattern, text.text(), starts, matcher -> {
            Span span = new Span(matcher.start(), matcher.end());
            reader.read(matcher).ifPresent(date -> found.add(new Found<>(date, span)));
        });
    }

    /** Where the word begins that stands, with or without a full stop, one space before a number. */
    private static int[] months(String text, int[] numbers) {
        return Arrays.stream(numbers)
                .filter(number -> number > 0 && Character.isWhitespace(text.charAt(number - 1)))
                .map(number -> number > 1 && text.charAt(number - 2) == '.' ? number - 2 : number - 1)
                .map(end -> startOfWord(text, end))
                .toArray();
    }

    private static int startOfWord(String text, int end) {
        int start = end;
        while (start > 0 && text.charAt(start - 1) >= 'a' && text.charAt(start - 1) <= 'z') {
            start--;
        }
        return start;
    }

    private Optional<LocalDate> numeric(Matcher m) {
        int first = number(m.group(1));
        int second = number(m.group(3));
        boolean monthFirst = monthBeforeDay ? first <= MONTHS_OF_YEAR : second > MONTHS_OF_YEAR;
        return monthFirst ? date(m.group(4), first, second) : date(m.group(4), second, first);
    }

    private static Optional<LocalDate> date(String year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year.length() == 2 ? 2000 + number(year) : number(year), month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int month(String name) {
        return MONTHS.getOrDefault(name, 0);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static Map<String, Integer> months() {
        String[] names = {
            "janvier janv january jan",
            "fevrier fevr february feb",
            "mars march mar",
            "avril avr april apr",
            "mai may",
            "juin june jun",
            "juillet juil july jul",
            "aout august aug",
            "septembre sept september sep",
            "octobre october oct",
            "novembre november nov",
            "decembre december dec"
        };
        Map<String, Integer> months = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            for (String name : names[i].split(" ", -1)) {
                months.put(name, i + 1);
            }
        }
        return Map.copyOf(months);
    }
}
