package org.guichet.channel.scan.wire;

/**
 * Where a word of a page's text stands on the page as it was turned to be read.
 *
 * @param from first UTF-16 unit in the page's text
 * @param to first unit after it
 * @param left of the box around it, as are the others: in ten-thousandths of the page's width or height, growing to the
 *     right and downwards
 */
public record PlacedWord(int from, int to, int left, int top, int right, int bottom) {

    /** Of a page's width, and of its height. */
    public static final int PAGE = 10_000;

    /** More are not on a page that a person wrote. */
    public static final int MOST = 20_000;

    /** @throws IllegalArgumentException when it is no piece of a text, or no box on a page */
    public PlacedWord {
        boolean placed = 0 <= left && left <= right && right <= PAGE && 0 <= top && top <= bottom && bottom <= PAGE;
        if (from < 0 || to < from || !placed) {
            throw new IllegalArgumentException("no word is from " + from + " to " + to + " at " + left + ", " + top);
        }
    }
}
