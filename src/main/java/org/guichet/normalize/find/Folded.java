package org.guichet.normalize.find;

import java.text.Normalizer;
import java.util.Arrays;
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
    private static final boolean[] IN_WORD = inWord();

    private final String text;
    private final int[] wordStarts;
    private final short[] wordKeys;
    private final int[] numberStarts;

    private Folded(String text) {
        this.text = text;
        int[] words = new int[text.length()];
        int[] numbers = new int[text.length() / 2 + 1];
        int wordCount = 0;
        int numberCount = 0;
        boolean inWord = false;
        boolean inNumber = false;
        int c;
        for (int i = 0; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            boolean digit = c >= '0' && c <= '9';
            if (!inWord && c > ' ') {
                words[wordCount++] = i;
            }
            if (!inNumber && digit) {
                numbers[numberCount++] = i;
            }
            inWord = isInWord(c);
            inNumber = digit;
        }
        wordStarts = Arrays.copyOf(words, wordCount);
        numberStarts = Arrays.copyOf(numbers, numberCount);
        wordKeys = keys(text, wordStarts);
    }

    private static short[] keys(String text, int[] starts) {
        short[] keys = new short[starts.length];
        for (int i = 0; i < starts.length; i++) {
            keys[i] = (short) Beginning.key(text, starts[i]);
        }
        return keys;
    }

    /** A small number for how the word begins that stands here in a folded text; many words share it. */
    public static int beginning(String folded, int from) {
        return Beginning.key(folded, from);
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

    /** Where words, and marks outside of words, begin: visible characters that follow neither letter nor number, in order. */
    int[] wordStarts() {
        return wordStarts;
    }

    /** How the words at {@link #wordStarts} begin, each by its {@link Beginning#key}. */
    short[] wordKeys() {
        return wordKeys;
    }

    /** Where runs of the digits 0 to 9 begin, in order. */
    int[] numberStarts() {
        return numberStarts;
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

    private static boolean isInWord(int c) {
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
