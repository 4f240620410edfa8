package org.guichet.normalize.taught;

/**
 * A word without its ending, in French and English alike: "remboursé", "rembourser", "remboursements" are one word to the
 * classifier. Crude on purpose: what matters is that forms of a word meet, not that the stem is one.
 */
final class Stem {

    /** So many letters stay. */
    private static final int SHORTEST = 4;

    /** Longest first. */
    private static final String[] ENDINGS = {
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
        "y"
    };

    private Stem() {}

    /** Where the stem of this word of a folded text ends. */
    static int end(String text, int from, int to) {
        int end = to;
        for (String ending : ENDINGS) {
            int begin = to - ending.length();
            if (begin - from >= SHORTEST && text.startsWith(ending, begin)) {
                end = begin;
                break;
            }
        }
        boolean doubled = end - from > SHORTEST && text.charAt(end - 1) == text.charAt(end - 2);
        return doubled ? end - 1 : end; // "cancelled" and "cancel"
    }
}
