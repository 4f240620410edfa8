package org.guichet.normalize.find;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guichet.submission.Span;

/**
 * Numbers that are written in groups of three or four digits with blanks between ("WB 447 120", "4471 2093"), as they are
 * printed and read aloud; one or two capitals before them belong to them. Pairs are phones.
 */
final class GroupedNumbers {

    /** As the posts, UPS and Colissimo print theirs; what a pattern checks decides. */
    private static final String PARCELS = "[A-Z]{2} \\d{3} \\d{3} \\d{3} [A-Z]{2}|[A-Z]{2} \\d{4} \\d{4} \\d [A-Z]{2}"
            + "|1Z [0-9A-Z]{3} [0-9A-Z]{3} \\d{2} \\d{4} \\d{4}"
            + "|\\d ?[A-Z] ?\\d{11}|\\d[A-Z] \\d{5} \\d{5} \\d|\\d[A-Z] \\d{3} \\d{3} \\d{4} \\d";

    // A group that is shorter may only be the first. Bounded, so that the matcher cannot go far back.
    private static final Pattern GROUPS = Pattern.compile("(?:" + PARCELS
            + "|(?:[A-Z]{1,2}[ -])?(?:\\d{1,3}(?: \\d{3}){1,5}|\\d{1,4}(?: \\d{4}){1,4}(?: \\d{1,3})?))"
            + "(?![\\p{L}\\d]|[-./_,:]\\d| \\d)");

    private static final int LONGEST_PREFIX = 3; // two letters and a blank; more are a company

    private GroupedNumbers() {}

    /** In order, none within another, without what is a quantity. */
    static List<Span> in(String original, Folded folded) {
        List<Span> found = new ArrayList<>();
        Matcher groups = GROUPS.matcher(original);
        int behind = 0;
        for (int digit : folded.numberStarts()) {
            if (digit < behind || !isInGroups(original, digit) || followsGroup(original, digit)) {
                continue;
            }
            for (int from = Math.max(behind, digit - LONGEST_PREFIX); from <= digit; from++) {
                if (begins(original, from)
                        && groups.region(from, original.length()).lookingAt()
                        && groups.end() > digit) {
                    if (!NumberTokens.isQuantity(folded.text(), groups.end())) {
                        found.add(new Span(from, groups.end()));
                    }
                    behind = groups.end();
                    break;
                }
            }
        }
        return found;
    }

    static String joined(String groups) {
        return groups.replace(" ", "");
    }

    private static boolean begins(String text, int from) {
        return from == 0
                || !Character.isLetterOrDigit(text.charAt(from - 1)) && "-./_@+".indexOf(text.charAt(from - 1)) < 0;
    }

    /** Whether digits that begin here could be a group at all, which most numbers of a text cannot. */
    private static boolean isInGroups(String text, int digit) {
        int end = digit;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        boolean goesOn = end + 1 < text.length()
                && (isCapital(text.charAt(end))
                        || text.charAt(end) == ' '
                                && (isDigit(text.charAt(end + 1)) || isCapital(text.charAt(end + 1))));
        return goesOn || hasCapitalBefore(text, digit);
    }

    private static boolean hasCapitalBefore(String text, int digit) {
        for (int i = Math.max(0, digit - LONGEST_PREFIX); i < digit; i++) {
            if (isCapital(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    /** Behind another group: the rest of a number that is none of these. */
    private static boolean followsGroup(String text, int from) {
        return from > 1 && text.charAt(from - 1) == ' ' && Character.isDigit(text.charAt(from - 2));
    }
}
