package org.guichet.channel.email.own;

import java.util.List;

/** A mail's text by its lines. Made once, since every finder goes through them: not for several threads. */
public final class TextLines {

    private final String text;
    private final List<Line> written;
    private final List<Line> lines;

    private TextLines(String text) {
        this.text = text;
        this.written = Line.of(text);
        this.lines = GluedLines.divided(written);
    }

    /** @param text lines divided by LF */
    public static TextLines of(String text) {
        return new TextLines(text);
    }

    /** All of it. */
    public String text() {
        return text;
    }

    /** At least one, which may be blank. Where a program glued two messages into one line, these are two. */
    List<Line> lines() {
        return lines;
    }

    /** Index in {@link #lines} of the line that is the nth of the text; the number of lines behind the last one. */
    int indexOf(int nth) {
        if (lines.size() == written.size() || nth >= written.size()) {
            return nth >= written.size() ? lines.size() : nth;
        }
        int from = written.get(nth).from();
        int index = nth;
        while (lines.get(index).from() < from) {
            index++;
        }
        return index;
    }
}
