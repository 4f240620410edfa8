package org.guichet.cli.bench.scans;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How far what was read is from the true text. Blanks and kinds of quotation marks and dashes are folded: nobody reads a
 * letter for those.
 *
 * @param characters edit distance over the length of the true text
 * @param words the same, of words
 * @param numbers how many numbers the true text has
 * @param numbersFound how many of these were read, digit for digit
 */
public record TextScore(double characters, double words, int numbers, int numbersFound) {

    /** A number with its separators, as on a price or a telephone line. */
    private static final Pattern NUMBER = Pattern.compile("\\d(?:[\\d.,/:-]*\\d)?");

    public static TextScore of(String truth, String read) {
        String expected = folded(truth);
        String actual = folded(read);
        List<Integer> expectedLetters = expected.codePoints().boxed().toList();
        List<Integer> actualLetters = actual.codePoints().boxed().toList();
        List<String> expectedWords = List.of(expected.split(" ", -1));
        List<String> numbers = numbers(expected);
        return new TextScore(
                rate(expectedLetters, actualLetters),
                rate(expectedWords, List.of(actual.split(" ", -1))),
                numbers.size(),
                found(numbers, numbers(actual)));
    }

    private static String folded(String text) {
        return text.replace('’', '\'')
                .replace('‘', '\'')
                .replaceAll("[“”]", "\"")
                .replaceAll("[–—]", "-")
                .replaceAll("[\\s\\u00a0\\u202f\\f]+", " ")
                .strip();
    }

    private static List<String> numbers(String text) {
        return NUMBER.matcher(text).results().map(match -> match.group()).toList();
    }

    /** Each number that was read stands for one of the true ones. */
    private static int found(List<String> expected, List<String> actual) {
        List<String> left = new ArrayList<>(actual);
        return (int) expected.stream().filter(left::remove).count();
    }

    private static <T> double rate(List<T> expected, List<T> actual) {
        return (double) distance(expected, actual) / Math.max(1, expected.size());
    }

    /** Levenshtein's, in one row of memory. */
    private static <T> int distance(List<T> a, List<T> b) {
        int[] before = new int[b.size() + 1];
        for (int j = 0; j <= b.size(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= a.size(); i++) {
            int[] now = new int[b.size() + 1];
            now[0] = i;
            for (int j = 1; j <= b.size(); j++) {
                int same = before[j - 1] + (a.get(i - 1).equals(b.get(j - 1)) ? 0 : 1);
                now[j] = Math.min(same, 1 + Math.min(before[j], now[j - 1]));
            }
            before = now;
        }
        return before[b.size()];
    }
}
