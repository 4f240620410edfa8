package org.guichet.submission;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Running text as it stands on paper, where a line ends because the paper does: such lines become one again. A line ended
 * there when the first word of the next one would not have fitted; what its writer broke (a list, a table, verse, an
 * address) stays.
 */
final class PrintedLines {

    /** Fewest characters of a full line of running text: an address or a list of items is narrower. */
    private static final int FULL = 45;

    /** Letters differ in width: full lines of one column differ in characters by about a tenth, seldom by more. */
    private static final double NEARLY = 0.9;

    /** Enough where no sentence ends with the line. */
    private static final double WITHIN_SENTENCE = 0.75;

    /** What French hangs on a word with a hyphen: there the hyphen is of the word, not of the line. */
    private static final Set<String> HUNG = Set.of(
            "vous", "nous", "je", "tu", "il", "elle", "on", "ils", "elles", "ce", "ci", "là", "la", "le", "les", "lui",
            "leur", "moi", "toi", "soi", "même", "mêmes", "être", "à", "y", "en", "t");

    private PrintedLines() {}

    /** The same words; takes time in proportion to their number. */
    static String joined(String text) {
        List<String> lines = text.lines().map(String::stripTrailing).toList();
        int width = width(lines);
        if (lines.size() < 2 || width < FULL) {
            return text;
        }
        StringBuilder joined = new StringBuilder(text.length()).append(lines.get(0));
        for (int i = 1; i < lines.size(); i++) {
            String next = lines.get(i).stripLeading();
            if (!goesOn(lines.get(i - 1), next, width)) {
                joined.append('\n').append(lines.get(i));
            } else if (isHyphenated(lines.get(i - 1), next)) {
                joined.setLength(joined.length() - (isHung(next) ? 0 : 1));
                joined.append(next);
            } else {
                joined.append(' ').append(next);
            }
        }
        return joined.toString();
    }

    /** How many characters a full line has: of three lines of a text hardly more than one ends a paragraph. */
    private static int width(List<String> lines) {
        int[] lengths = lines.stream()
                .mapToInt(String::length)
                .filter(length -> length > 0)
                .sorted()
                .toArray();
        return lengths.length == 0 ? 0 : lengths[lengths.length * 3 / 4];
    }

    private static boolean goesOn(String line, String next, int width) {
        if (line.isEmpty() || next.isEmpty() || isItem(next)) {
            return false;
        }
        int firstWord = (int) next.chars().takeWhile(c -> c != ' ').count();
        boolean ended = ".!?:;".indexOf(line.charAt(line.length() - 1)) >= 0;
        return line.length() + 1 + firstWord >= (ended ? NEARLY : WITHIN_SENTENCE) * width;
    }

    /** Begins with a bullet, a dash or a number of a list. */
    private static boolean isItem(String line) {
        int digits = (int) line.chars().takeWhile(Character::isDigit).count();
        boolean numbered = digits > 0 && digits < 3 && line.startsWith(") ", digits)
                || digits > 0 && digits < 3 && line.startsWith(". ", digits);
        boolean bullet = "-–—•*·".indexOf(line.charAt(0)) >= 0 && line.startsWith(" ", 1);
        return numbered || bullet;
    }

    private static boolean isHyphenated(String line, String next) {
        int end = line.length() - 1;
        return end > 0
                && (line.charAt(end) == '-' || line.charAt(end) == '\u00AD')
                && Character.isLetter(line.charAt(end - 1))
                && Character.isLowerCase(next.charAt(0));
    }

    private static boolean isHung(String next) {
        int letters = (int) IntStream.range(0, next.length())
                .takeWhile(i -> Character.isLetter(next.charAt(i)))
                .count();
        return HUNG.contains(next.substring(0, letters));
    }
}
