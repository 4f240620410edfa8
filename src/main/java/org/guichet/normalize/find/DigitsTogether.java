package org.guichet.normalize.find;

import java.util.List;
import org.guichet.submission.Span;

/**
 * How many digits of a text could belong to one phone number: those between which only signs stand with which numbers are
 * grouped. A word for "extension" counts as digits without end, and an x as one: the library may read letters as on a
 * telephone's keys. May count too many, never too few.
 */
final class DigitsTogether {

    /** The library's, of ASCII; whatever is not ASCII is taken for one of them. */
    private static final String GROUPING = " -.()[]/~";

    /** How the library's words for it begin, the Russian one and single letters left out. */
    private static final List<String> EXTENSIONS = List.of("ext", "xt", "int", "anexo");

    private static final String FIRSTS = "exiaEXIA";
    private static final int MOST_BETWEEN = 4; // the library's
    private static final int ASCII = 128;
    private static final boolean[] PARTS = parts();

    private DigitsTogether() {}

    /** The most that stand together in this piece. */
    static int most(String text, Span piece) {
        int most = 0;
        int together = 0;
        int between = 0;
        for (int i = piece.from(); i < piece.to(); i++) {
            char c = text.charAt(i);
            if (together > 0 && isExtension(text, i)) {
                return Integer.MAX_VALUE;
            }
            if (Character.isDigit(c) || together > 0 && (c == 'x' || c == 'X')) {
                together++;
                between = 0;
                most = Math.max(most, together);
            } else {
                between = Character.isSurrogate(c) ? 0 : between + 1; // may be a digit
                together = between > MOST_BETWEEN || c < ASCII && PARTS[c] ? 0 : together;
            }
        }
        return most;
    }

    private static boolean isExtension(String text, int at) {
        char c = text.charAt(at);
        if (FIRSTS.indexOf(c) < 0) {
            return false;
        }
        for (String word : EXTENSIONS) {
            if (text.regionMatches(true, at, word, 0, word.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean[] parts() {
        boolean[] parts = new boolean[ASCII];
        for (char c = 0; c < ASCII; c++) {
            parts[c] = GROUPING.indexOf(c) < 0;
        }
        return parts;
    }
}
