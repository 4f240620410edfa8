package org.guichet.normalize.find;

import java.util.ArrayList;
import java.util.List;
import org.guichet.submission.Span;

/**
 * The pieces of a text in which the library could find a number at all. It tries an expression at every character, and
 * most texts have digits in few places.
 *
 * <p>A match of the library's expression holds digits, brackets, spaces, marks and the letters of words for "extension"
 * ("ext", "xtn", "int", "anexo" and a Russian one). None of it is one of {@link #NEVER}, so no match reaches across one of these. Behind a
 * match the library looks at three more characters (a time as in "2012-01-02 08:00"), for which a window has room.
 */
final class PhoneWindows {

    /** Line ends, and letters that no word for "extension" has. */
    private static final String NEVER = "\nbcdfghjklmpqruvwyzBCDFGHJKLMPQRUVWYZ";

    private static final int FEWEST_DIGITS = 2; // the library's: no number is shorter
    private static final int ROOM = 10;
    private static final int ASCII = 128;
    private static final boolean[] ENDS = ends();

    private PhoneWindows() {}

    /** In order; no digit is in two of them, and together they hold whatever the library would find in the whole text. */
    static List<Span> of(String text) {
        List<Span> windows = new ArrayList<>();
        int at = digit(text, 0);
        while (at < text.length()) {
            int from = begin(text, at);
            int digits = 0;
            int end = at;
            while (at < text.length() && at - end <= ROOM) {
                digits++;
                end = at < end ? end : end(text, at + 1);
                at = digit(text, at + 1);
            }
            if (digits >= FEWEST_DIGITS) {
                windows.add(new Span(from, Math.min(end + ROOM, text.length())));
            }
        }
        return windows;
    }

    private static int digit(String text, int from) {
        int at = from;
        while (at < text.length() && !Character.isDigit(text.charAt(at)) && !Character.isSurrogate(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int begin(String text, int from) {
        int at = from;
        while (at > 0 && !ends(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private static int end(String text, int from) {
        int at = from;
        while (at < text.length() && !ends(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean ends(char c) {
        return c < ASCII && ENDS[c];
    }

    private static boolean[] ends() {
        boolean[] ends = new boolean[ASCII];
        NEVER.chars().forEach(c -> ends[c] = true);
        return ends;
    }
}
