package org.guichet.config;

import java.util.Comparator;

/**
 * Something wrong in a file that an operator wrote.
 *
 * @param file relative to the gateway's home, with forward slashes
 * @param line from 1
 * @param column from 1
 * @param message what is wrong
 * @param hint what would be right
 */
public record Problem(String file, int line, int column, String message, String hint) implements Comparable<Problem> {

    private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::file)
            .thenComparingInt(Problem::line)
            .thenComparingInt(Problem::column)
            .thenComparing(Problem::message);

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    /** As compilers print it: {@code file:line:column: message. Hint}. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + message + (hint.isEmpty() ? "" : " – " + hint);
    }
}
