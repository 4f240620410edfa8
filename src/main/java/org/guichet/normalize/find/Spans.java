package org.guichet.normalize.find;

import java.util.Collection;
import org.guichet.submission.Span;

/** Arithmetic of spans. */
public final class Spans {

    private Spans() {}

    public static boolean overlap(Span one, Span other) {
        return one.from() < other.to() && other.from() < one.to();
    }

    public static boolean overlapsAny(Span span, Collection<Span> others) {
        for (Span other : others) {
            if (overlap(span, other)) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of the others holds all of it. */
    public static boolean isWithinAny(Span span, Collection<Span> others) {
        for (Span other : others) {
            if (other.from() <= span.from() && span.to() <= other.to()) {
                return true;
            }
        }
        return false;
    }

    /** The text with these spans blanked out by spaces; as long as before. */
    public static String masked(String text, Collection<Span> spans) {
        if (spans.isEmpty()) {
            return text;
        }
        StringBuilder masked = new StringBuilder(text);
        for (Span span : spans) {
            for (int i = span.from(); i < span.to(); i++) {
                masked.setCharAt(i, ' ');
            }
        }
        return masked.toString();
    }
}
