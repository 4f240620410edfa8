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
import org.guichet.channel.email.text.Letters;
import org.jspecify.annotations.Nullable;

/**
 * Phrases of one kind in many languages, from a file beside this class: one a line, {@code #} before a comment, {@code [fr]}
 * above those of a language. They are looked for at the beginnings of words, by their first letter.
 */
final class Phrases {

    /** Chinese and Japanese write without blanks, so any place can begin a word. */
    private static final char UNSPACED = '\u2E80';

    private static final int ROWS = 1 << 11;
    private static final int WIDEST = 4;

    /** By their first characters, in the file's order; most rows are empty, which rules out nearly every place of a text. */
    private final String[][] rows = new String[ROWS][];

    /** Characters that tell the row: no more than the shortest phrase has, and two at least. */
    private final int width;

    private final List<String> all;

    private Phrases(List<String> all) {
        this.all = all;
        this.width = all.stream().mapToInt(String::length).reduce(WIDEST, Math::min);
        Arrays.fill(rows, new String[0]);
        for (String phrase : all) {
            int row = row(phrase, 0);
            rows[row] = Arrays.copyOf(rows[row], rows[row].length + 1);
            rows[row][rows[row].length - 1] = phrase;
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

    List<String> all() {
        return all;
    }

    /** The longest phrase with which this plain text begins. */
    Optional<String> atStart(String plain) {
        return plain.isEmpty()
                ? Optional.empty()
                : Arrays.stream(rows[row(plain, 0)])
                        .filter(plain::startsWith)
                        .max(java.util.Comparator.comparingInt(String::length));
    }

    /** The first phrase in this plain text. */
    Optional<String> in(String plain) {
        boolean within = false;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            boolean letter = Letters.isOne(c);
            boolean begins = c >= UNSPACED || (letter ? !within : c != ' ');
            String found = begins ? at(plain, i) : null;
            if (found != null) {
                return Optional.of(found);
            }
            within = letter;
        }
        return Optional.empty();
    }

    private int row(String text, int from) {
        int second = from + 1 < text.length() ? text.charAt(from + 1) : 0;
        int row = text.charAt(from) * 31 + second;
        for (int i = from + 2; i < from + width; i++) {
            row = row * 31 + (i < text.length() ? text.charAt(i) : 0);
        }
        return row & ROWS - 1;
    }

    boolean areIn(String plain) {
        return in(plain).isPresent();
    }

    private @Nullable String at(String plain, int from) {
        for (String phrase : rows[row(plain, from)]) {
            if (plain.startsWith(phrase, from)) {
                return phrase;
            }
        }
        return null;
    }
}
