package org.guichet.channel.scan.image;

/** How many pixels of each grey a part of a page has. */
final class Histogram {

    private final int[] counts = new int[256];
    private int total;

    private Histogram() {}

    /** Right and bottom excluded. */
    static Histogram of(Gray page, int left, int top, int right, int bottom) {
        Histogram histogram = new Histogram();
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                histogram.counts[page.at(x, y)]++;
            }
        }
        histogram.total = (right - left) * (bottom - top);
        return histogram;
    }

    /** The grey that this share of the pixels does not exceed. */
    int quantile(double share) {
        long wanted = Math.max(1, Math.round(share * total));
        long seen = 0;
        for (int grey = 0; grey < counts.length; grey++) {
            seen += counts[grey];
            if (seen >= wanted) {
                return grey;
            }
        }
        return Gray.WHITE;
    }
}
