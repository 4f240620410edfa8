package org.guichet.normalize;

import org.guichet.submission.Span;

/** Where sentences begin and end: at a full stop, an exclamation or question mark before a blank, and between paragraphs. */
final class Sentences {

    private static final int LONGEST = 300;

    private Sentences() {}

    /** The sentence around these characters, at most 300 more on either side. */
    static Span around(String text, Span within) {
        int from = within.from();
        while (from > 0 && within.from() - from < LONGEST && !endsAt(text, from - 1)) {
            from--;
        }
        int to = within.to();
        while (to < text.length() && to - within.to() < LONGEST && !endsAt(text, to)) {
            to++;
        }
        while (from < within.from() && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        return new Span(from, Math.min(text.length(), to + 1));
    }

    private static boolean endsAt(String text, int at) {
        char c = text.charAt(at);
        boolean last = at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1));
        boolean paragraph = c == '\n' && !(at + 1 == text.length()) && text.charAt(at + 1) == '\n';
        return paragraph || last && (c == '.' || c == '!' || c == '?');
    }
}
