package org.guichet.normalize.find;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.guichet.submission.Span;
import org.jspecify.annotations.Nullable;

/**
 * A text as it is compared: lower case, without accents, typographic apostrophes and spaces made plain. Every character
 * stays where it was, so a position in the folded text is the same position in the original.
 *
 * <p>Precomposed letters only: text in Unicode form D keeps its combining marks, and words with them are not recognised.
 */
public final class Folded {

    private static final int TABLE = 0x2200;
    private static final char[] FOLD = table();
    private static final boolean[] IN_WORD = inWord();

    private final String text;
    private final Phrasebook book;

    /** Made when they are first asked for, by the one thread that searches a text: most short ones are only compared. */
    private @Nullable Words words;

    private Phrasebook.@Nullable Hits hits;

    private Folded(String text, Phrasebook book) {
        this.text = text;
        this.book = book;
    }

    /** A small number for how the word begins that stands here in a folded text; many words share it. */
    public static int beginning(String folded, int from) {
        return Beginning.key(folded, from);
    }

    public static Folded of(String original) {
        return of(original, Phrasebook.EMPTY);
    }

    /** @param book lists of phrases that will be looked for in this text */
    public static Folded of(String original, Phrasebook book) {
        char[] chars = original.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            if (chars[i] < TABLE) {
                chars[i] = FOLD[chars[i]];
            }
        }
        return new Folded(new String(chars), book);
    }

    /** The folded text, as long as the original. */
    public String text() {
        return text;
    }

    Words words() {
        Words known = words;
        if (known == null) {
            known = Words.of(text);
            words = known;
        }
        return known;
    }

    /** Where phrases of this list stand, in order; null when its book does not have that list. */
    @Nullable
    List<Span> known(Cues cues) {
        if (!book.has(cues)) {
            return null;
        }
        Phrasebook.Hits found = hits;
        if (found == null) {
            found = book.in(this);
            hits = found;
        }
        return found.of(cues);
    }

    /** Where runs of the digits 0 to 9 begin, in order. */
    int[] numberStarts() {
        return words().numberStarts();
    }

    /** Whether a letter or a number stands at this position. */
    boolean goesOn(int position) {
        return position < text.length() && isInWord(text.codePointAt(position));
    }

    @Override
    public String toString() {
        return text;
    }

    static boolean isInWord(char c) {
        return isInWord((int) c);
    }

    static boolean isInWord(int c) {
        return c < TABLE ? IN_WORD[c] : isLetterOrNumber(c);
    }

    private static boolean isLetterOrNumber(int c) {
        int type = Character.getType(c);
        boolean number = type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
        return number || Character.isLetterOrDigit(c);
    }

    private static boolean[] inWord() {
        boolean[] table = new boolean[TABLE];
        for (int c = 0; c < TABLE; c++) {
            table[c] = isLetterOrNumber(c);
        }
        return table;
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
