package org.guichet.normalize.find;

/**
 * A small number for how a word begins: the same for words that begin with the same four letters and numbers, or are the same
 * and shorter. Few words of a text share it with a given phrase, so that most are passed over at the cost of one look.
 */
final class Beginning {

    /** How many different numbers there are. */
    static final int KEYS = 1 << 14;

    /** So many letters tell; a phrase that goes on after fewer may begin anywhere. */
    static final int TELLING = 4;

    private static final int SPREAD = 0x9E37_79B1;
    private static final int SHIFT = 18;
    private static final int FACTOR = 257;
    private static final char NOTHING = ' ';

    private Beginning() {}

    /** The number of the word that begins here. */
    static int key(char[] text, int from) {
        int key = text[from];
        boolean within = true;
        for (int i = 1; i < TELLING; i++) {
            char c = from + i < text.length ? text[from + i] : NOTHING;
            within &= Folded.isInWord(c);
            key = key * FACTOR + (within ? c : NOTHING);
        }
        return (key * SPREAD) >>> SHIFT;
    }

    /** The same. */
    static int key(String text, int from) {
        int key = text.charAt(from);
        boolean within = true;
        for (int i = 1; i < TELLING; i++) {
            char c = from + i < text.length() ? text.charAt(from + i) : NOTHING;
            within &= Folded.isInWord(c);
            key = key * FACTOR + (within ? c : NOTHING);
        }
        return (key * SPREAD) >>> SHIFT;
    }
}
