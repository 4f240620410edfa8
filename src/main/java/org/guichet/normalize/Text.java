package org.guichet.normalize;

import java.util.Optional;

/** Small repairs of single values. */
final class Text {

    private static final int LONGEST_LINE = 1_000;

    private Text() {}

    /** Every run of white space or control characters as one space; at most 1,000 characters. */
    static String oneLine(String words) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < words.length() && line.length() < LONGEST_LINE; i++) {
            char c = words.charAt(i);
            if (!Character.isWhitespace(c) && !Character.isISOControl(c)) {
                line.append(c);
            } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
        return line.toString().strip();
    }

    /** The value on one line, when anything is left of it. */
    static Optional<String> nonEmptyLine(String words) {
        return Optional.of(oneLine(words)).filter(line -> !line.isEmpty());
    }
}
