package org.guichet.channel.email.own;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One line of a text. Every finder asks for its trimmed and its plain form: they are kept. */
final class Line {

    private final int from;
    private final int to;
    private final String text;
    private final String bare;
    private @Nullable String plain;

    private Line(int from, int to, String text) {
        this.from = from;
        this.to = to;
        this.text = text;
        this.bare = bare(text);
    }

    /** Its first UTF-16 unit. */
    int from() {
        return from;
    }

    /** After its last one, the line end not included. */
    int to() {
        return to;
    }

    /** As it is. */
    String text() {
        return text;
    }

    /** Trimmed, non-breaking blanks as blanks. */
    String bare() {
        return bare;
    }

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

    private static String bare(String text) {
        return text.replace('\u00A0', ' ')
                .replace('\u202F', ' ')
                .replace('\t', ' ')
                .strip();
    }

    boolean isBlank() {
        return bare.isEmpty();
    }

    /** To be looked up: lower case, plain apostrophes. */
    String plain() {
        String known = plain;
        if (known == null) {
            known = plain(bare);
            plain = known;
        }
        return known;
    }

    static String plain(String text) {
        return text.replace('\u2019', '\'').toLowerCase(Locale.ROOT);
    }

    boolean isQuoted() {
        return bare.startsWith(">") && !bare.startsWith(">From ");
    }

    /** Index of the first line with words, from this one on; the number of lines when there is none. */
    static int nextWithWords(List<Line> lines, int from) {
        int next = from;
        while (next < lines.size() && lines.get(next).isBlank()) {
            next++;
        }
        return next;
    }
}
