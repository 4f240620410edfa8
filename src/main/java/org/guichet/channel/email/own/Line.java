package org.guichet.channel.email.own;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of a text.
 *
 * @param from its first UTF-16 unit
 * @param to after its last one, the line end not included
 * @param bare trimmed, non-breaking blanks as blanks; every finder asks for it
 */
record Line(int from, int to, String text, String bare) {

    static List<Line> of(String text) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            String line = text.substring(start, end);
            lines.add(new Line(start, end, line, bare(line)));
            start = end + 1;
        }
        return lines;
    }

    boolean isBlank() {
        return bare.isEmpty();
    }

    private static String bare(String text) {
        return text.replace('\u00A0', ' ').replace('\u202F', ' ').strip();
    }

    boolean isQuoted() {
        return bare.startsWith(">") && !bare.startsWith(">From ");
    }
}
