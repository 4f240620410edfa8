package org.guichet.normalize.find;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A text as it is compared: lower case, without accents, typographic apostrophes and spaces made plain. Every character
 * stays where it was, so a position in the folded text is the same position in the original.
 *
 * <p>Precomposed letters only: text in Unicode form D keeps its combining marks, and words with them are not recognised.
 */
public final class Folded {

    private static final int TABLE = 0x2200;
    private static final char[] FOLD = table();

    private final String text;

    private Folded(String text) {
        this.text = text;
    }

    public static Folded of(String original) {
        char[] chars = original.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            if (chars[i] < TABLE) {
                chars[i] = FOLD[chars[i]];
            }
        }
        return new Folded(new String(chars));
    }

    /** The folded text, as long as the original. */
    public String text() {
        return text;
    }

    @Override
    public String toString() {
        return text;
    }

    private static char[] table() {
        char[] table = new char[TABLE];
        for (char c = 0; c < TABLE; c++) {
            table[c] = fold(c);
        }
        return table;
    }

    private static char fold(char c) {
        if (c == '\u2019' || c == '\u2018' || c == '\u02BC' || c == '\u00B4' || c == '`') {
            return '\'';
        }
        if (c == '\u00BA' || c == '\u00B0') { // masculine ordinal and degree sign: both are typed in "n°"
            return '\u00B0';
        }
        if (c >= '\u2010' && c <= '\u2015') {
            return '-';
        }
        if (c == '\t' || Character.getType(c) == Character.SPACE_SEPARATOR) {
            return ' ';
        }
        if (Character.getType(c) == Character.NON_SPACING_MARK) {
            return c;
        }
        String base = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
        String lower = base.substring(0, 1).toLowerCase(Locale.ROOT);
        return lower.length() == 1 ? lower.charAt(0) : c;
    }
}
