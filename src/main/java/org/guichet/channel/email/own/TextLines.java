package org.guichet.channel.email.own;

import java.util.List;

/** A mail's text by its lines. Made once, since every finder goes through them: not for several threads. */
public final class TextLines {

    private final String text;
    private final List<Line> lines;

    private TextLines(String text) {
        this.text = text;
        this.lines = Line.of(text);
    }

    /** @param text lines divided by LF */
    public static TextLines of(String text) {
        return new TextLines(text);
    }

    /** All of it. */
    public String text() {
        return text;
    }

    /** At least one, which may be blank. */
    List<Line> lines() {
        return lines;
    }
}
