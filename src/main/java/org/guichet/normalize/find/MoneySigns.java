package org.guichet.normalize.find;

import java.util.Set;

/**
 * Where the number of a sum of money may begin, told at a look: most numbers of a text count something else, and the
 * expressions that read a sum are slow to find out.
 */
final class MoneySigns {

    private static final String SIGNS = "€£$₹";

    /** How all names of currencies and of their hundredths begin that stand behind a number. */
    private static final Set<String> BEHIND = Set.of(
            "eu", "gb", "us", "ch", "ca", "au", "po", "qu", "li", "do", "fr", "bu", "ba", "ce", "pe", "fc", "f ", "xo",
            "ru", "ro", "na");

    /** And those that stand before one. */
    private static final Set<String> BEFORE = Set.of("eu", "gb", "us", "ch", "ca", "au", "sf", "fr", "in", "rs");

    /** A number with its separators, and "k" for thousands, is never longer. */
    private static final int LONGEST_NUMBER = 40;

    private static final int CODE = 3; // letters of a currency's code

    private MoneySigns() {}

    /** The numbers, of these, behind which a currency or a hundredth of one may stand. */
    static int[] behind(Folded folded) {
        String text = folded.text();
        return Anchored.those(folded.numberStarts(), start -> {
            int end = numberEnd(text, start);
            return end < text.length() && (isSign(text.charAt(end)) || isName(text, end, BEHIND) || isPence(text, end));
        });
    }

    /** Where the signs and codes may begin that stand before a number, with or without a space. */
    static int[] before(Folded folded) {
        String text = folded.text();
        int[] numbers = folded.numberStarts();
        int[] starts = new int[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            int end = numbers[i] > 0 && text.charAt(numbers[i] - 1) == ' ' ? numbers[i] - 1 : numbers[i];
            starts[i] = end > 0 && isSign(text.charAt(end - 1)) ? end - 1 : end - code(text, end);
        }
        return Anchored.those(
                starts,
                start -> start >= 0
                        && (isSign(text.charAt(start)) || beginsWord(text, start) && isName(text, start, BEFORE)));
    }

    private static boolean beginsWord(String text, int at) {
        return at == 0 || !Folded.isInWord(text.charAt(at - 1));
    }

    /** How long the code would be that ends here: only "Rs" is shorter without its dot. */
    private static int code(String text, int end) {
        return text.startsWith("rs", end - CODE + 1) ? CODE - 1 : CODE;
    }

    /** Behind all that could belong to the number. */
    private static int numberEnd(String text, int start) {
        int most = Math.min(text.length(), start + LONGEST_NUMBER);
        int end = start;
        while (end < most && isInNumber(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isInNumber(char c) {
        return c >= '0' && c <= '9' || c == ' ' || c == '.' || c == ',' || c == '\'' || c == '\n' || c == 'k';
    }

    private static boolean isSign(char c) {
        return SIGNS.indexOf(c) >= 0;
    }

    private static boolean isName(String text, int at, Set<String> beginnings) {
        return text.charAt(at) >= 'a' && at + 2 <= text.length() && beginnings.contains(text.substring(at, at + 2));
    }

    private static boolean isPence(String text, int at) {
        return text.charAt(at) == 'p' && (at + 1 == text.length() || !Folded.isInWord(text.charAt(at + 1)));
    }
}
