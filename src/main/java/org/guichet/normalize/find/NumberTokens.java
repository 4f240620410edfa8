package org.guichet.normalize.find;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.guichet.submission.Span;

/**
 * The words of a text that could be somebody's number: at least three digits (one in a
 * booking code of six), letters and inner {@code - / _} and dots
 * between digits. Quantities, times, addresses on the net and parts of longer words are left out.
 */
final class NumberTokens {

    private static final int FEWEST_DIGITS = 3;
    private static final int LONGEST = 40;

    /** Carriers' booking codes have so many letters and digits, at times a single digit. */
    private static final int LOCATOR = 6;

    private static final Pattern UNIT = Pattern.compile(
            "\\s?(?:€|£|\\$|%|°c|(?:euros?|eur|pounds?|km|kg|g|cm|mm|m2|m|ml|l|kwh|w|v|go|mo|gb|mb|ans?|years?|jours?|days?|mois|months?|heures?|hours?|h|minutes?|min|secondes?|fois|times|personnes?|people|pieces?|pages?|grammes?|grams?|kilos?|litres?|metres?|euro cents?)(?![a-z0-9]))");

    private NumberTokens() {}

    /** Looked for around digits only, which are rare in a text. The list is the caller's own. */
    static List<Span> in(Folded folded) {
        List<Span> tokens = new ArrayList<>();
        String text = folded.text();
        int behind = 0;
        for (int number : folded.numberStarts()) {
            if (number >= behind) {
                int from = begin(text, number, behind);
                behind = end(text, from);
                if (isCandidate(text, from, behind)) {
                    tokens.add(new Span(from, behind));
                }
            }
        }
        return tokens;
    }

    /** Where the word begins in which this digit is. */
    private static int begin(String text, int digit, int least) {
        int from = digit;
        while (from > least) {
            boolean joined = from - 2 >= least && isInner(text, from - 1) && isWordCharacter(text.charAt(from - 2));
            if (!joined && !isWordCharacter(text.charAt(from - 1))) {
                break;
            }
            from -= joined ? 2 : 1;
        }
        return from;
    }

    private static int end(String text, int from) {
        int end = from + 1;
        while (end < text.length() && (isWordCharacter(text.charAt(end)) || isInner(text, end))) {
            end++;
        }
        return end;
    }

    private static boolean isInner(String text, int i) {
        if (i + 1 >= text.length() || !isWordCharacter(text.charAt(i + 1))) {
            return false;
        }
        char c = text.charAt(i);
        boolean betweenDigits = isDigit(text.charAt(i - 1)) && isDigit(text.charAt(i + 1));
        return c == '-' || c == '/' || c == '_' || (c == '.' && betweenDigits);
    }

    private static boolean isCandidate(String text, int from, int to) {
        if (to - from < FEWEST_DIGITS || to - from > LONGEST) {
            return false;
        }
        int digits = digits(text, from, to);
        boolean locator = digits > 0 && digits < FEWEST_DIGITS && to - from == LOCATOR;
        if (digits < FEWEST_DIGITS && !locator) {
            return false; // as nearly every word of a text
        }
        boolean free = from == 0 || "@/+=&?-_".indexOf(text.charAt(from - 1)) < 0;
        boolean alone = to == text.length() || text.charAt(to) != '@';
        return free && alone && !isQuantity(text, to);
    }

    /** Whether a unit or a currency stands behind the number that ends here. */
    static boolean isQuantity(String text, int to) {
        return UNIT.matcher(text).region(to, Math.min(text.length(), to + 12)).lookingAt();
    }

    private static int digits(String text, int from, int to) {
        int digits = 0;
        for (int i = from; i < to; i++) {
            digits += isDigit(text.charAt(i)) ? 1 : 0;
        }
        return digits;
    }

    private static boolean isWordCharacter(int c) {
        return isDigit(c) || (c >= 'a' && c <= 'z');
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
