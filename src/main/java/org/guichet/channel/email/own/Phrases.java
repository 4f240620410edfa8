package org.guichet.channel.email.own;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Phrases of many languages, looked up by how they begin: asking costs the same for ten of them and for a thousand. They
 * and the text asked about are in lower case with plain apostrophes ({@link Line#plain}).
 */
final class Phrases {

    private static final int BITS = 1 << 13;

    private final Set<String> all;
    private final Map<Integer, List<String>> byStart = new HashMap<>();
    /** Beginnings that some phrase has, folded into few bits: they rule out nearly every place of a text. */
    private final long[] starts = new long[BITS / Long.SIZE];

    Phrases(Collection<String> phrases) {
        this.all = Set.copyOf(new HashSet<>(phrases));
        for (String phrase : all) {
            int start = start(phrase, 0);
            byStart.merge(start, List.of(phrase), Phrases::longestFirst);
            starts[bit(start) / Long.SIZE] |= 1L << bit(start);
        }
    }

    private static List<String> longestFirst(List<String> some, List<String> more) {
        return java.util.stream.Stream.concat(some.stream(), more.stream())
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    boolean has(String text) {
        return all.contains(text);
    }

    boolean startsAt(String text, int from) {
        return lengthAt(text, from) > 0;
    }

    /** Length of the longest phrase at this place that does not end within a word; 0 when there is none. */
    int lengthAt(String text, int from) {
        if (mayStartAt(text, from)) {
            for (String phrase : byStart.getOrDefault(start(text, from), List.of())) {
                if (text.startsWith(phrase, from) && endsWord(text, from + phrase.length())) {
                    return phrase.length();
                }
            }
        }
        return 0;
    }

    /** Where the first phrase that stands in the text as words begins; -1 when none does. */
    int indexIn(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (mayStartAt(text, i) && startsWord(text, i) && startsAt(text, i)) {
                return i;
            }
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
        if (from >= text.length()) {
            return false;
        }
        int bit = bit(start(text, from));
        return (starts[bit / Long.SIZE] & 1L << bit) != 0;
    }

    private static int bit(int start) {
        return (start >>> 16) * 31 + (start & 0xFFFF) & BITS - 1;
    }

    private static int start(String text, int from) {
        return text.charAt(from) << 16 | (from + 1 < text.length() ? text.charAt(from + 1) : 0);
    }

    private static boolean startsWord(String text, int at) {
        return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)) || isIdeograph(text.charAt(at));
    }

    private static boolean endsWord(String text, int end) {
        return end >= text.length()
                || !Character.isLetterOrDigit(text.charAt(end - 1))
                || !Character.isLetterOrDigit(text.charAt(end))
                || isIdeograph(text.charAt(end));
    }

    /** Chinese and Japanese write no blanks between words. */
    private static boolean isIdeograph(char c) {
        return Character.isIdeographic(c);
    }
}
