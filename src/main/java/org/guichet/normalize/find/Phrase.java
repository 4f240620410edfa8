package org.guichet.normalize.find;

/**
 * Words in a row, each of them whole or with any ending.
 *
 * @param words at least one, none empty
 * @param open of each word, whether it may go on
 */
@SuppressWarnings("ArrayRecordComponent") // compared with texts millions of times, never with each other
record Phrase(String[] words, boolean[] open) {

    private static final int MOST_BLANKS = 3;
    private static final int LONGEST_ENDING = 20;

    /**
     * @param written with a star behind each word that may go on
     * @throws IllegalArgumentException when there is no word in it, or a star without a word
     */
    static Phrase of(String written) {
        String[] words = written.strip().split("\\s+", -1);
        boolean[] open = new boolean[words.length];
        for (int i = 0; i < words.length; i++) {
            open[i] = words[i].endsWith("*");
            words[i] = open[i] ? words[i].substring(0, words[i].length() - 1) : words[i];
            if (words[i].isEmpty()) {
                throw new IllegalArgumentException("a cue without a word: \"" + written + "\"");
            }
        }
        return new Phrase(words, open);
    }

    /** Whether its first word tells how a text must begin: an open one of a few letters does not. */
    boolean isTelling() {
        return !open[0] || tells(words[0]);
    }

    /** Whether it has a second word, and that one tells as much. */
    boolean isTellingSecond() {
        return words.length > 1 && (!open[1] || tells(words[1]));
    }

    private static boolean tells(String word) {
        return word.length() >= Beginning.TELLING || !word.chars().allMatch(c -> Folded.isInWord((char) c));
    }

    /**
     * Behind the phrase that begins at this start of a word.
     *
     * @param to where it must have ended; whether the last word does is seen behind it too
     * @return -1 when the phrase does not stand here
     */
    int end(Folded folded, int from, int to) {
        String text = folded.text();
        int at = from;
        for (int i = 0; i < words.length; i++) {
            int word = i == 0 ? at : afterBlanks(text, at, to);
            if (word < 0 || word + words[i].length() > to || !text.startsWith(words[i], word)) {
                return -1;
            }
            at = word + words[i].length();
            at = open[i] ? afterEnding(text, at, to) : at;
        }
        return folded.goesOn(at) ? -1 : at;
    }

    private static int afterBlanks(String text, int from, int to) {
        int at = from;
        while (at < to && isBlank(text.charAt(at))) {
            at++;
        }
        return at > from && at - from <= MOST_BLANKS ? at : -1;
    }

    private static int afterEnding(String text, int from, int to) {
        int at = from;
        for (int letters = 0; at < to && letters < LONGEST_ENDING; letters++) {
            int c = text.codePointAt(at);
            if (!Character.isLetter(c)) {
                break;
            }
            at += Character.charCount(c);
        }
        return at;
    }

    // The ASCII blanks: Folded has made spaces of the others.
    private static boolean isBlank(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }
}
