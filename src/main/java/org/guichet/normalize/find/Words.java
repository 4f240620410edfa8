package org.guichet.normalize.find;

import java.util.Arrays;

/**
 * Where words and numbers begin in a folded text, and how: found once, since every list of phrases asks for it. Immutable.
 *
 * @param letters the text, which is compared with phrases letter by letter
 * @param starts where words, and marks outside of words, begin: visible characters that follow neither letter nor number
 * @param keys how they begin, each by its {@link Beginning#key}
 * @param nextKeys how that begins which stands behind the next blank; {@link #NOTHING} at the end
 * @param numberStarts where runs of the digits 0 to 9 begin
 * @param firsts of each {@value #STRETCH} characters the first word that begins there or behind
 */
@SuppressWarnings("ArrayRecordComponent") // read millions of times, never compared
record Words(char[] letters, int[] starts, short[] keys, short[] nextKeys, int[] numberStarts, int[] firsts) {

    /** The key of no word. */
    static final short NOTHING = -1;

    private static final int STRETCH = 16;

    static Words of(String text) {
        char[] letters = text.toCharArray();
        int[] starts = new int[letters.length + 1];
        boolean[] behindBlank = new boolean[letters.length + 1];
        int[] numbers = new int[letters.length / 2 + 2];
        int words = 0;
        int numberCount = 0;
        boolean inWord = false;
        boolean inNumber = false;
        boolean blank = false;
        int c;
        // Nobody can foresee where the next word begins: every place is noted, and kept only where one does.
        for (int i = 0; i < letters.length; i += Character.charCount(c)) {
            c = Character.isSurrogate(letters[i]) ? Character.codePointAt(letters, i) : letters[i];
            boolean digit = c >= '0' & c <= '9';
            boolean begins = !inWord & c > ' ';
            starts[words] = i;
            behindBlank[words] = blank;
            words += begins ? 1 : 0;
            numbers[numberCount] = i;
            numberCount += digit & !inNumber ? 1 : 0;
            blank = blank & !begins | c <= ' ';
            inWord = Folded.isInWord(c);
            inNumber = digit;
        }
        int[] found = Arrays.copyOf(starts, words);
        short[] keys = keys(letters, found);
        return new Words(
                letters,
                found,
                keys,
                nextKeys(keys, behindBlank),
                Arrays.copyOf(numbers, numberCount),
                firsts(found, letters.length));
    }

    private static short[] keys(char[] letters, int[] starts) {
        short[] keys = new short[starts.length];
        for (int i = 0; i < starts.length; i++) {
            keys[i] = (short) Beginning.key(letters, starts[i]);
        }
        return keys;
    }

    private static short[] nextKeys(short[] keys, boolean[] behindBlank) {
        short[] next = new short[keys.length];
        short key = NOTHING;
        for (int i = keys.length - 1; i >= 0; i--) {
            next[i] = key;
            key = behindBlank[i] ? keys[i] : key;
        }
        return next;
    }

    private static int[] firsts(int[] starts, int length) {
        int[] firsts = new int[length / STRETCH + 1];
        int word = 0;
        for (int i = 0; i < firsts.length; i++) {
            while (word < starts.length && starts[word] < i * STRETCH) {
                word++;
            }
            firsts[i] = word;
        }
        return firsts;
    }

    /** The first word that begins there or behind; as many as there are when none does. */
    int from(int position) {
        int stretch = Math.max(0, position) / STRETCH;
        int word = stretch < firsts.length ? firsts[stretch] : starts.length;
        while (word < starts.length && starts[word] < position) {
            word++;
        }
        return word;
    }

    /** Whether a letter or a number stands at this position. */
    boolean goesOn(int position) {
        return position < letters.length
                && Folded.isInWord(
                        Character.isSurrogate(letters[position])
                                ? Character.codePointAt(letters, position)
                                : letters[position]);
    }
}
