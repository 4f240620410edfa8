package org.guichet.channel.email.own;

import java.util.List;
import org.guichet.cases.QuotedKind;

/**
 * A name with ways to reach it at the very end, drawn apart and without any goodbye: below a row of stars, or on one line
 * between bars. Nothing of it is said.
 */
final class VisitingCard {

    private static final int MOST_LINES = 10;
    private static final int FEWEST_BARS = 2;
    private static final int FEWEST_DIGITS = 9;
    private static final String BETWEEN_DIGITS = " .-/()";
    private static final List<String> ADDRESSES = List.of("@", "www.", "http://", "https://");

    private VisitingCard() {}

    static void mark(Marks marks) {
        int end = lastOwn(marks);
        if (end >= 0 && isOneLine(marks.lines().get(end))) {
            marks.mark(end, end + 1, QuotedKind.SIGNATURE);
            return;
        }
        int words = 0;
        boolean reaches = false;
        for (int i = end; i > 0 && words < MOST_LINES && marks.isOwn(i); i--) {
            Line line = marks.lines().get(i);
            if (Separator.isRule(line)) {
                int first = Line.nextWithWords(marks.lines(), i + 1);
                if (reaches && first <= end && Closing.isNamed(marks.lines().get(first))) {
                    marks.mark(i, end + 1, QuotedKind.SIGNATURE);
                }
                return;
            }
            if (!Closing.maySign(line)) {
                return;
            }
            words += line.isBlank() ? 0 : 1;
            reaches |= reaches(line.bare());
        }
    }

    private static int lastOwn(Marks marks) {
        int line = marks.lines().size() - 1;
        while (line >= 0 && (!marks.isOwn(line) || marks.lines().get(line).isBlank())) {
            line--;
        }
        return line;
    }

    /** "Rose Amar | Buyer | 01632 960123" */
    private static boolean isOneLine(Line line) {
        int bar = line.bare().indexOf('|');
        return bar > 0
                && line.bare().chars().filter(c -> c == '|').count() >= FEWEST_BARS
                && Closing.isName(line.bare().substring(0, bar).strip())
                && reaches(line.bare());
    }

    /** Whether an e-mail address, a web address or a phone number stands in the line. */
    private static boolean reaches(String line) {
        return ADDRESSES.stream().anyMatch(line::contains) || hasPhone(line);
    }

    private static boolean hasPhone(String line) {
        int digits = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            boolean first = digits == 0 && (c == '0' || c == '+');
            if (first || digits > 0 && digit) {
                digits++;
            } else if (digits > 0 && BETWEEN_DIGITS.indexOf(c) < 0) {
                digits = 0;
            }
            if (digits >= FEWEST_DIGITS) {
                return true;
            }
        }
        return false;
    }
}
