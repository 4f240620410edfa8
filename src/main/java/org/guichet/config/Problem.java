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
 * @param severity whether the file can be used all the same
 */
public record Problem(String file, int line, int column, String message, String hint, Severity severity)
        implements Comparable<Problem> {

    /** Whether what is wrong keeps a file from being used. */
    public enum Severity {
        ERROR,
        /** The file can be used, and probably does not do what was meant. */
        WARNING
    }

    private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::file)
            .thenComparingInt(Problem::line)
            .thenComparingInt(Problem::column)
            .thenComparing(Problem::message);

    /** An error. */
    public Problem(String file, int line, int column, String message, String hint) {
        this(file, line, column, message, hint, Severity.ERROR);
    }

    /** Whether the file cannot be used. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    /** As compilers print it: {@code file:line:column: message. Hint}. */
    @Override
    public String toString() {
        String word = isError() ? "" : "warning: ";
        return file + ":" + line + ":" + column + ": " + word + message + (hint.isEmpty() ? "" : " – " + hint);
    }
}
