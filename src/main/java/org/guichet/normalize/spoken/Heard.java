package org.guichet.normalize.spoken;

import java.util.BitSet;
import org.guichet.normalize.find.Folded;

/**
 * Tells of most turns at a look that nothing in them is said otherwise than it is written: no word begins like a number or
 * the sign of a mail address, and neither letters nor digits come one after the other. May say yes too often, never no.
 */
final class Heard {

    private static final BitSet TELLING = new BitSet();

    static {
        Lexicon.telling().forEach(word -> TELLING.set(Folded.beginning(word, 0)));
    }

    private Heard() {}

    /** @param folded in lower case and without accents */
    static boolean maySay(String folded) {
        int letters = 0;
        int digits = 0;
        for (int at = 0; at < folded.length(); ) {
            int end = Tokens.wordEnd(folded, at);
            if (end > at) {
                letters += end - at == 1 ? 1 : 0;
                digits += isDigit(folded.charAt(at)) ? 1 : 0;
                if (letters > 1 || digits > 1 || TELLING.get(Folded.beginning(folded, at))) {
                    return true;
                }
            }
            at = end + 1;
        }
        return false;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
