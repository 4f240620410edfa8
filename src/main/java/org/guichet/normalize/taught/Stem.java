package org.guichet.normalize.taught;

import java.util.Arrays;

/**
 * A word without its ending, in French and English alike: "remboursé", "rembourser", "remboursements" are one word to the
 * classifier. Crude on purpose: what matters is that forms of a word meet, not that the stem is one.
 */
final class Stem {

    /** So many letters stay. */
    private static final int SHORTEST = 4;

    /** By their last letter, longest first. */
    private static final String[][] ENDINGS = byLastLetter(
            "issements",
            "issement",
            "ements",
            "ations",
            "aisons",
            "ement",
            "ation",
            "aison",
            "ments",
            "antes",
            "euses",
            "ment",
            "ante",
            "ants",
            "euse",
            "ions",
            "ings",
            "eurs",
            "ness",
            "aient",
            "ant",
            "ees",
            "ion",
            "ing",
            "eur",
            "ers",
            "ent",
            "ait",
            "ais",
            "ies",
            "ez",
            "er",
            "ed",
            "ee",
            "es",
            "ly",
            "e",
            "s",
            "y");

    private static final String[] NONE = {};

    private Stem() {}

    /** Where the stem of this word of a folded text ends. */
    static int end(String text, int from, int to) {
        int end = to;
        char last = text.charAt(to - 1);
        for (String ending : last < ENDINGS.length ? ENDINGS[last] : NONE) {
            int begin = to - ending.length();
            if (begin - from >= SHORTEST && text.startsWith(ending, begin)) {
                end = begin;
                break;
            }
        }
        boolean doubled = end - from > SHORTEST && text.charAt(end - 1) == text.charAt(end - 2);
        return doubled ? end - 1 : end; // "cancelled" and "cancel"
    }

    private static String[][] byLastLetter(String... endings) {
        String[][] by = new String['z' + 1][];
        for (char c = 0; c < by.length; c++) {
            String last = String.valueOf(c);
            by[c] = Arrays.stream(endings)
                    .filter(ending -> ending.endsWith(last))
                    .toArray(String[]::new);
        }
        return by;
    }
}
