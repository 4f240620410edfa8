package org.guichet.normalize.find;

/**
 * Words in a row, each of them whole or with any ending.
 *
 * @param words at least one, none empty
 * @param open of each word, whether it may go on
 */
@SuppressWarnings("ArrayRecordComponent") // compared with texts millions of times, never with each other
record Phrase(String[] words, boolean[] open) {

    /** Stand in no phrase. */
    static final char BLANKS = '\n';

    static final char ENDING = '\t';

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

    /** Its letters one after the other, with {@link #BLANKS} between two words and {@link #ENDING} behind an open one. */
    String letters() {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < words.length; i++) {
            letters.append(i == 0 ? "" : String.valueOf(BLANKS))
                    .append(words[i])
                    .append(open[i] ? String.valueOf(ENDING) : "");
        }
        return letters.toString();
    }
}
