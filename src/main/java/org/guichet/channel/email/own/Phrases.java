package org.guichet.channel.email.own;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.guichet.channel.email.text.Letters;

/**
 * Phrases of many languages, looked up by how they begin: asking costs the same for ten of them and for a thousand. They
 * and the text asked about are in lower case with plain apostrophes ({@link Line#plain}).
 */
final class Phrases {

    private static final int ROWS = 1 << 11;
    private static final int WIDEST = 4;

    /** No script before it writes without blanks. */
    private static final char FIRST_IDEOGRAPH = '\u2E80';

    private final Set<String> all;
    /** By their first characters, the longest first; most rows are empty, which rules out nearly every place of a text. */
    private final String[][] rows = new String[ROWS][];

    /** Characters that tell the row: no more than the shortest phrase has, and two at least. */
    private final int width;

    Phrases(Collection<String> phrases) {
        this.all = Set.copyOf(new HashSet<>(phrases));
        this.width = all.stream().mapToInt(String::length).reduce(WIDEST, Math::min);
        Arrays.fill(rows, new String[0]);
        List<String> longestFirst = all.stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
        for (String phrase : longestFirst) {
            int row = row(phrase, 0);
            rows[row] = Arrays.copyOf(rows[row], rows[row].length + 1);
            rows[row][rows[row].length - 1] = phrase;
        }
    }

    Set<String> all() {
        return all;
    }

    boolean has(String text) {
        return all.contains(text);
    }

    boolean startsAt(String text, int from) {
        return lengthAt(text, from) > 0;
    }

    /** Length of the longest phrase at this place that does not end within a word; 0 when there is none. */
    int lengthAt(String text, int from) {
        if (from < text.length()) {
            for (String phrase : rows[row(text, from)]) {
                if (text.startsWith(phrase, from) && endsWord(text, from + phrase.length())) {
                    return phrase.length();
                }
            }
        }
        return 0;
    }

    /** Where the first phrase that stands in the text as words begins; -1 when none does. */
    int indexIn(String text) {
        boolean within = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((!within || isIdeograph(c)) && startsAt(text, i)) {
                return i;
            }
            within = Letters.isOne(c);
        }
        return -1;
    }

    boolean isIn(String text) {
        return indexIn(text) >= 0;
    }

    boolean endsAt(String text) {
        // The longest closing verb has a handful of words.
        int from = Math.max(0, text.length() - 40);
        for (int i = from; i < text.length(); i++) {
            if (startsWord(text, i) && has(text.substring(i))) {
                return true;
            }
        }
        return false;
    }

    /** False where no phrase begins; true says little. */
    boolean mayStartAt(String text, int from) {
        return from < text.length() && rows[row(text, from)].length > 0;
    }

    private int row(String text, int from) {
        int second = from + 1 < text.length() ? text.charAt(from + 1) : 0;
        int row = text.charAt(from) * 31 + second;
        for (int i = from + 2; i < from + width; i++) {
            row = row * 31 + (i < text.length() ? text.charAt(i) : 0);
        }
        return row & ROWS - 1;
    }

    private static boolean startsWord(String text, int at) {
        return at == 0 || !Letters.isOne(text.charAt(at - 1)) || isIdeograph(text.charAt(at));
    }

    private static boolean endsWord(String text, int end) {
        return end >= text.length()
                || !Letters.isOne(text.charAt(end - 1))
                || !Letters.isOne(text.charAt(end))
                || isIdeograph(text.charAt(end));
    }

    /** Chinese and Japanese write no blanks between words. */
    private static boolean isIdeograph(char c) {
        return c >= FIRST_IDEOGRAPH && Character.isIdeographic(c);
    }
}
