package org.guichet.channel.email.text;

/** Letters and digits of every script; those of Western languages by a table, since whole texts are asked about. */
public final class Letters {

    private static final boolean[] WESTERN = western();

    private Letters() {}

    /** The same as {@link Character#isLetterOrDigit(char)}. */
    public static boolean isOne(char c) {
        return c < WESTERN.length ? WESTERN[c] : Character.isLetterOrDigit(c);
    }

    private static boolean[] western() {
        boolean[] letters = new boolean[0x180];
        for (char c = 0; c < letters.length; c++) {
            letters[c] = Character.isLetterOrDigit(c);
        }
        return letters;
    }
}
