package org.guichet.channel.email.own;

import java.util.List;
import org.guichet.channel.email.text.Letters;

/**
 * Of which sets of phrases one may begin at some word of a line: told by the first characters of its words, for all sets at
 * once. A line that has none of them, as nearly all, is read through once, and not for each set.
 */
final class Openings {

    private static final int ROWS = 1 << 12;
    private static final int WIDTH = 3;

    /** Scripts that write without blanks: a word may begin anywhere. */
    private static final char UNSPACED = '\u2E80';

    private static final int ALL = -1;

    /** By the first characters: a bit for each set. */
    private final int[] sets = new int[ROWS];

    /** @param sets at most 32, of phrases that begin with a letter; the bit of the first is 1, of the second 2, of the third 4 */
    Openings(List<Phrases> sets) {
        for (int i = 0; i < sets.size(); i++) {
            for (String phrase : sets.get(i).all()) {
                if (phrase.length() < WIDTH || !Letters.isOne(phrase.charAt(0))) {
                    throw new IllegalArgumentException("no word of three characters and more: " + phrase);
                }
                this.sets[row(phrase.charAt(0), phrase.charAt(1), phrase.charAt(2))] |= 1 << i;
            }
        }
    }

    /**
     * The bits of the sets of which a phrase may begin in this line, in {@link Line#plain} form, and end in it or in the next
     * one, a blank between. A bit that is not there is certain; one that is there says little.
     */
    int in(String plain) {
        int found = 0;
        boolean within = false;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            boolean letter = Letters.isOne(c);
            if (c >= UNSPACED) {
                return ALL;
            }
            if (letter && !within) {
                found |= at(plain, i);
            }
            within = letter;
        }
        return found;
    }

    private int at(String plain, int from) {
        int left = plain.length() - from;
        return left == 1
                ? ALL
                : sets[row(plain.charAt(from), plain.charAt(from + 1), left == 2 ? ' ' : plain.charAt(from + 2))];
    }

    private static int row(char first, char second, char third) {
        int row = (first * 31 + second) * 31 + third;
        return (row ^ row >>> 12) & ROWS - 1;
    }
}
