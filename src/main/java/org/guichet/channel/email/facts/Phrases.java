package org.guichet.channel.email.facts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Phrases of one kind in many languages, from a file beside this class: one a line, {@code #} before a comment, {@code [fr]}
 * above those of a language. They are looked for at the beginnings of words, by their first letter.
 */
final class Phrases {

    /** Chinese and Japanese write without blanks, so any place can begin a word. */
    private static final char UNSPACED = '\u2E80';

    private static final int ROWS = 128;

    private static final int BITS = 1 << 13;

    private final String[][] rows;
    /** Beginnings that some phrase has, folded into few bits: they rule out nearly every place of a text. */
    private final long[] starts = new long[BITS / Long.SIZE];

    private Phrases(List<String> all) {
        for (String phrase : all) {
            int bit = bit(phrase, 0);
            starts[bit / Long.SIZE] |= 1L << bit;
        }
        rows = new String[ROWS][];
        for (int row = 0; row < ROWS; row++) {
            int wanted = row;
            rows[row] = all.stream()
                    .filter(phrase -> phrase.charAt(0) % ROWS == wanted)
                    .toArray(String[]::new);
        }
    }

    /** @param file its name without ending */
    static Phrases of(String file) {
        String name = file + ".txt";
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Phrases.class.getResourceAsStream(name), name), StandardCharsets.UTF_8))) {
            return new Phrases(reader.lines()
                    .map(line -> Plain.of(line, line.length()))
                    .filter(line -> !line.isEmpty() && !line.startsWith("#") && !line.startsWith("["))
                    .distinct()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    /** The longest phrase with which this plain text begins. */
    Optional<String> atStart(String plain) {
        return plain.isEmpty()
                ? Optional.empty()
                : Arrays.stream(rows[plain.charAt(0) % ROWS])
                        .filter(plain::startsWith)
                        .max(java.util.Comparator.comparingInt(String::length));
    }

    /** The first phrase in this plain text. */
    Optional<String> in(String plain) {
        for (int i = 0; i < plain.length(); i++) {
            int bit = bit(plain, i);
            boolean may = (starts[bit / Long.SIZE] & 1L << bit) != 0;
            String found = may && beginsWord(plain, i) ? at(plain, i) : null;
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    /** Of the first two characters; no phrase has only one. */
    private static int bit(String text, int from) {
        int second = from + 1 < text.length() ? text.charAt(from + 1) : 0;
        return text.charAt(from) * 31 + second & BITS - 1;
    }

    boolean areIn(String plain) {
        return in(plain).isPresent();
    }

    private @Nullable String at(String plain, int from) {
        for (String phrase : rows[plain.charAt(from) % ROWS]) {
            if (plain.startsWith(phrase, from)) {
                return phrase;
            }
        }
        return null;
    }

    private static boolean beginsWord(String plain, int at) {
        char c = plain.charAt(at);
        return c >= UNSPACED
                || Character.isLetterOrDigit(c) && (at == 0 || !Character.isLetterOrDigit(plain.charAt(at - 1)))
                || !Character.isLetterOrDigit(c) && c != ' ';
    }
}
