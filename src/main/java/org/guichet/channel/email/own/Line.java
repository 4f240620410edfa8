package org.guichet.channel.email.own;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of a text.
 *
 * @param from its first UTF-16 unit
 * @param to after its last one, the line end not included
 */
record Line(int from, int to, String text) {

    static List<Line> of(String text) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            lines.add(new Line(start, end, text.substring(start, end)));
            start = end + 1;
        }
        return lines;
    }

    boolean isBlank() {
        return bare().isEmpty();
    }

    /** Trimmed, non-breaking blanks as blanks. */
    String bare() {
        return text.replace('\u00A0', ' ').replace('\u202F', ' ').strip();
    }

    boolean isQuoted() {
        String bare = bare();
        return bare.startsWith(">") && !bare.startsWith(">From ");
    }
}
