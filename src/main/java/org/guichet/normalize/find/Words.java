package org.guichet.normalize.find;

import java.util.Arrays;

/**
 * Where words and numbers begin in a folded text, and how: found once, since every list of phrases asks for it. Immutable.
 *
 * @param starts where words, and marks outside of words, begin: visible characters that follow neither letter nor number
 * @param keys how they begin, each by its {@link Beginning#key}
 * @param nextKeys how that begins which stands behind the next blank; {@link #NOTHING} at the end
 * @param numberStarts where runs of the digits 0 to 9 begin
 */
@SuppressWarnings("ArrayRecordComponent") // read millions of times, never compared
record Words(int[] starts, short[] keys, short[] nextKeys, int[] numberStarts) {

    /** The key of no word. */
    static final short NOTHING = -1;

    static Words of(String text) {
        int[] starts = new int[text.length()];
        boolean[] behindBlank = new boolean[text.length()];
        int[] numbers = new int[text.length() / 2 + 1];
        int words = 0;
        int numberCount = 0;
        boolean inWord = false;
        boolean inNumber = false;
        boolean blank = false;
        int c;
        for (int i = 0; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            boolean digit = c >= '0' && c <= '9';
            if (!inWord && c > ' ') {
                behindBlank[words] = blank;
                starts[words++] = i;
                blank = false;
            }
            if (!inNumber && digit) {
                numbers[numberCount++] = i;
            }
            blank |= c <= ' ';
            inWord = Folded.isInWord(c);
            inNumber = digit;
        }
        int[] found = Arrays.copyOf(starts, words);
        short[] keys = keys(text, found);
        return new Words(found, keys, nextKeys(keys, behindBlank), Arrays.copyOf(numbers, numberCount));
    }

    private static short[] keys(String text, int[] starts) {
        short[] keys = new short[starts.length];
        for (int i = 0; i < starts.length; i++) {
            keys[i] = (short) Beginning.key(text, starts[i]);
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

    /** The first word that begins there or behind. */
    int from(int position) {
        int found = Arrays.binarySearch(starts, position);
        return found < 0 ? -found - 1 : found;
    }
}
