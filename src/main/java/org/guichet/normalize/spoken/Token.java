package org.guichet.normalize.spoken;

/**
 * A word of a turn.
 *
 * @param word in lower case and without accents; "quatre-vingt" is two
 * @param known whether something that is said may begin with it: looked up once, since most words begin nothing
 */
record Token(int from, int to, String word, boolean known) {

    boolean isLetter() {
        return word.length() == 1 && word.charAt(0) >= 'a' && word.charAt(0) <= 'z';
    }

    /** Up to four digits as a recogniser writes them. */
    boolean isDigits() {
        if (word.length() > 4) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) < '0' || word.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
