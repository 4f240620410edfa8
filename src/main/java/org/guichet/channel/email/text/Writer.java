package org.guichet.channel.email.text;

/** Puts words, line ends and paragraphs together: single blanks, at most one empty line, quote marks at line starts. */
final class Writer {

    /** Nobody answers so deep, and each level costs a character on every line. */
    private static final int DEEPEST_MARK = 20;

    private static final int WIDEST_INDENT = 40;

    private final StringBuilder out = new StringBuilder();
    private int depth;
    /** Line ends owed before the next word: 0, 1 or 2. */
    private int owed;

    /** Line ends written. */
    private int lines;

    /** Blanks at the beginning of a preformatted line. */
    private int indent;

    private boolean spaceOwed;
    private boolean cellOwed;

    /** The characters from one index to another. */
    void text(String words, int from, int to, boolean preformatted) {
        for (int i = from; i < to; i++) {
            char c = words.charAt(i);
            if (preformatted && c == '\n') {
                lineBreak();
            } else if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\u00A0') {
                space(preformatted);
            } else if (c != '\u200B' && c != '\u200C' && c != '\u00AD' && c != '\u034F' && c != '\uFEFF') {
                int end = endOfRun(words, i + 1, to);
                word(words, i, end);
                i = end - 1;
            }
        }
    }

    /** Most of a text is characters of words, which nothing is asked about. */
    private static int endOfRun(String words, int from, int to) {
        int end = from;
        while (end < to && words.charAt(end) > ' ' && words.charAt(end) < 0x7F) {
            end++;
        }
        return end;
    }

    private void space(boolean preformatted) {
        if (preformatted && !atLineStart()) {
            out.append(' ');
        } else if (preformatted) {
            indent = Math.min(indent + 1, WIDEST_INDENT);
        } else {
            spaceOwed = true;
        }
    }

    private void word(String words, int from, int to) {
        if (atLineStart()) {
            startLine();
            out.append(" ".repeat(indent));
            indent = 0;
        } else if (cellOwed) {
            out.append(" | ");
        } else if (spaceOwed) {
            out.append(' ');
        }
        spaceOwed = false;
        cellOwed = false;
        out.append(words, from, to);
    }

    boolean atLineStart() {
        return out.isEmpty() || owed > 0;
    }

    private void startLine() {
        String mark = ">".repeat(Math.min(depth, DEEPEST_MARK));
        for (int i = 0; i < owed && !out.isEmpty(); i++) {
            out.append('\n').append(i + 1 < owed ? mark : "");
            lines++;
        }
        out.append(depth == 0 ? "" : mark + " ");
        owed = 0;
    }

    /** Index of the line that the next word will be on. */
    int nextLine() {
        return out.isEmpty() ? 0 : lines + owed;
    }

    /** Index after the line that the last word is on. */
    int endLine() {
        return out.isEmpty() ? 0 : lines + 1;
    }

    /** Ends the line, if there is one. */
    void line() {
        owed = Math.max(owed, 1);
        spaceOwed = false;
        cellOwed = false;
        indent = 0;
    }

    /** Ends the paragraph, if there is one. */
    void paragraph() {
        line();
        owed = 2;
    }

    /** A hard line break: two of them are an empty line. */
    void lineBreak() {
        int before = owed;
        line();
        owed = Math.min(2, before + 1);
    }

    /** Between two cells of a table row. */
    void cell() {
        cellOwed = !atLineStart();
    }

    void quoteDepth(int change) {
        paragraph();
        depth += change;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
