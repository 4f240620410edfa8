package org.guichet.submission;

/** Part of a text: UTF-16 units {@code from} (included) to {@code to} (excluded). */
public record Span(int from, int to) {

    public Span {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("no span from " + from + " to " + to);
        }
    }

    public String of(String text) {
        return text.substring(from, to);
    }

    public boolean covers(int position) {
        return from <= position && position < to;
    }
}
