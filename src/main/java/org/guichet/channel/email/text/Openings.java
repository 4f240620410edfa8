package org.guichet.channel.email.text;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Of which sets of phrases one may begin at some word of a text: told by the first characters of its words, for all sets at
 * once. A text that has none of them, as nearly all, is read through once, and not for each set.
 */
public final class Openings {

    private static final int ROWS = 1 << 12;
    private static final int FEW = 4;
    private static final int MANY = 8;

    /** Scripts that write without blanks: a word may begin anywhere. */
    private static final char UNSPACED = '\u2E80';

    private static final int ALL = -1;

    /** By the first four characters, then by the first eight: a bit for each set. */
    private final int[] few = new int[ROWS];

    private final int[] many = new int[ROWS];
    /** Of phrases that begin with a word of less than four letters, by that word. */
    private final Map<String, Integer> shortWords = new HashMap<>();

    /** @param sets at most 32; the bit of the first is 1, of the second 2, of the third 4 */
    public Openings(List<? extends Collection<String>> sets) {
        for (int i = 0; i < sets.size(); i++) {
            for (String phrase : sets.get(i)) {
                add(phrase, 1 << i);
            }
        }
    }

    private void add(String phrase, int bit) {
        if (phrase.charAt(0) >= UNSPACED) {
            return;
        }
        if (phrase.length() < FEW || !Letters.isOne(phrase.charAt(0))) {
            throw new IllegalArgumentException("no word of four characters: " + phrase);
        }
        few[row(phrase, 0, FEW)] |= bit;
        if (phrase.length() >= MANY) {
            many[row(phrase, 0, MANY)] |= bit;
        } else {
            for (int row = 0; row < ROWS; row++) {
                many[row] |= bit;
            }
        }
        int blank = phrase.indexOf(' ');
        if (blank > 0 && blank < FEW) {
            shortWords.merge(phrase.substring(0, blank), bit, (one, other) -> one | other);
        }
    }

    /**
     * The bits of the sets of which a phrase may begin in this text and end in it, or behind it with a blank between. A bit
     * that is not there is certain; one that is there says little.
     */
    public int in(String text) {
        int found = 0;
        boolean within = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = Letters.isOne(c);
            if (letter && !within) {
                found |= at(text, i);
            }
            if (c >= UNSPACED) {
                return ALL;
            }
            within = letter;
        }
        return found;
    }

    private int at(String text, int from) {
        int left = text.length() - from;
        if (left < FEW) {
            return shortWords.getOrDefault(text.substring(from), 0);
        }
        int found = few[row(text, from, FEW)];
        return found == 0 || left < MANY ? found : found & many[row(text, from, MANY)];
    }

    private static int row(String text, int from, int length) {
        int row = 0;
        for (int i = from; i < from + length; i++) {
            row = row * 31 + text.charAt(i);
        }
        return (row ^ row >>> 12) & ROWS - 1;
    }
}
