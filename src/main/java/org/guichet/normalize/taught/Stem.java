package org.guichet.normalize.taught;

import java.util.Arrays;

/**
 * A word without its ending, in French and English alike: "remboursé", "rembourser", "remboursements" are one word to the
 * classifier. Crude on purpose: what matters is that forms of a word meet, not that the stem is one.
 */
final class Stem {

    /** So many letters stay. */
    private static final int SHORTEST = 4;

    /** By their last two letters, longest first; most words end in a pair that few of them have. */
    private static final String[][] ENDINGS = byLastLetters(
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

    private static final int LETTERS = 'z' - 'a' + 1;

    private Stem() {}

    /** Where the stem of this word of a folded text ends. */
    static int end(char[] text, int from, int to) {
        if (to - from <= SHORTEST) {
            return to;
        }
        int end = to;
        for (String ending : ENDINGS[pair(text[to - 2], text[to - 1])]) {
            int begin = to - ending.length();
            if (begin - from >= SHORTEST && isAt(ending, text, begin)) {
                end = begin;
                break;
            }
        }
        boolean doubled = end - from > SHORTEST && text[end - 1] == text[end - 2];
        return doubled ? end - 1 : end; // "cancelled" and "cancel"
    }

    private static boolean isAt(String ending, char[] text, int begin) {
        for (int i = 0; i < ending.length(); i++) {
            if (text[begin + i] != ending.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static int pair(char first, char second) {
        return place(first) * (LETTERS + 1) + place(second);
    }

    /** Letters that no ending has share one. */
    private static int place(char letter) {
        return letter >= 'a' && letter <= 'z' ? letter - 'a' : LETTERS;
    }

    private static String[][] byLastLetters(String... endings) {
        String[][] by = new String[(LETTERS + 1) * (LETTERS + 1)][];
        for (char first = 'a'; first <= 'z' + 1; first++) {
            for (char second = 'a'; second <= 'z' + 1; second++) {
                String both = String.valueOf(new char[] {first, second});
                by[pair(first, second)] = Arrays.stream(endings)
                        .filter(ending -> both.endsWith(ending) || ending.endsWith(both))
                        .toArray(String[]::new);
            }
        }
        return by;
    }
}
