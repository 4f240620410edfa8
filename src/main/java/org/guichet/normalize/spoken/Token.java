package org.guichet.normalize.spoken;

/**
 * A word of a turn.
 *
 * @param word in lower case and without accents; "quatre-vingt" is two
 */
record Token(int from, int to, String word) {

    boolean isLetter() {
        return word.length() == 1 && word.charAt(0) >= 'a' && word.charAt(0) <= 'z';
    }

    /** Up to four digits as a recogniser writes them. */
    boolean isDigits() {
        return word.length() <= 4 && word.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
