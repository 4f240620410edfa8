package org.guichet.story;

import java.util.ArrayList;
import java.util.List;

/** Whether two names are one person's: in any order, with an initial or a short form, with a letter that was read wrongly. */
final class Names {

    private static final int LONG_WORD = 5;

    /** Of a family's name; shorter words are particles. */
    private static final int FAMILY_WORD = 3;

    private Names() {}

    enum Agreement {
        SAME,
        /** One of them is not known, or too little of it. */
        UNKNOWN,
        /** One of them is a part of the other that could be a family's name. */
        PART,
        /** They share a name and differ in another: perhaps one household. */
        FAMILY,
        OTHER
    }

    /** @param some words of a name, folded */
    static Agreement compare(List<String> some, List<String> others) {
        if (some.isEmpty() || others.isEmpty()) {
            return Agreement.UNKNOWN;
        }
        List<String> shorter = some.size() <= others.size() ? some : others;
        List<String> left = new ArrayList<>(some.size() <= others.size() ? others : some);
        int matched = 0;
        int whole = 0;
        int longest = 0;
        for (String word : shorter) {
            for (String candidate : left) {
                if (agree(word, candidate)) {
                    left.remove(candidate);
                    matched++;
                    whole += word.length() > 1 && candidate.length() > 1 ? 1 : 0;
                    longest = Math.max(longest, Math.min(word.length(), candidate.length()));
                    break;
                }
            }
        }
        if (matched < shorter.size()) {
            return longest >= FAMILY_WORD ? Agreement.FAMILY : Agreement.OTHER;
        }
        if (shorter.size() > 1 && whole > 0) {
            return Agreement.SAME;
        }
        return longest >= FAMILY_WORD ? Agreement.PART : Agreement.UNKNOWN;
    }

    private static boolean agree(String one, String other) {
        if (one.length() == 1 || other.length() == 1) {
            return one.charAt(0) == other.charAt(0);
        }
        return one.equals(other)
                || ShortNames.full(one).equals(ShortNames.full(other))
                || one.length() >= LONG_WORD && isOneLetterOff(one, other);
    }

    private static boolean isOneLetterOff(String one, String other) {
        if (Math.abs(one.length() - other.length()) > 1) {
            return false;
        }
        int from = 0;
        while (from < Math.min(one.length(), other.length()) && one.charAt(from) == other.charAt(from)) {
            from++;
        }
        String rest = one.substring(from);
        String otherRest = other.substring(from);
        return tail(rest).equals(tail(otherRest)) || tail(rest).equals(otherRest) || rest.equals(tail(otherRest));
    }

    private static String tail(String text) {
        return text.isEmpty() ? "" : text.substring(1);
    }
}
