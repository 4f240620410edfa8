package org.guichet.channel.scan.letter;

import org.guichet.submission.Span;

/**
 * A run of words on one line of a page, without what stands far to its left or right.
 *
 * @param text its words, without specks at either end that were taken for marks; of a very long one the beginning
 * @param span of these in the page's text
 * @param left of the box around it, as are the others: in ten-thousandths of the page
 */
record Line(String text, Span span, int left, int top, int right, int bottom) {

    /** Whether it and the other stand one above the other, wholly or in part. */
    boolean sharesColumnWith(Line other) {
        return left <= other.right && other.left <= right;
    }

    /** Part of it, as a line of its own. */
    Line piece(int from, int to) {
        return new Line(
                text.substring(from, to), new Span(span.from() + from, span.from() + to), left, top, right, bottom);
    }
}
