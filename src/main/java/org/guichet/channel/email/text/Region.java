package org.guichet.channel.email.text;

import java.util.function.IntUnaryOperator;

/**
 * Lines of a text of which the HTML told what they are.
 *
 * @param from index of the first line
 * @param to index after the last line
 */
public record Region(Kind kind, int from, int to) {

    /** What mail programs mark in their HTML. */
    public enum Kind {
        /** An earlier message, or the line above one. */
        QUOTED,
        /** From here on, everything is an earlier message, whatever element it is in. */
        QUOTED_TO_THE_END,
        SIGNATURE
    }

    /** The same by other numbers of its lines. */
    public Region at(IntUnaryOperator numbered) {
        return new Region(kind, numbered.applyAsInt(from), numbered.applyAsInt(to));
    }

    /** The same in a text that has so many lines above this one's, of which there are {@code count}. */
    Region within(int above, int count) {
        return new Region(kind, above + from, above + Math.min(to, count));
    }
}
