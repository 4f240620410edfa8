package org.guichet.channel.scan.image;

import java.util.List;

/**
 * How large a page's letters are, in pixels: the larger side of a blob, which is the same on a page that lies on its side.
 * A quarter of the letters may be smaller, as some are on every page; so one with a quarter of small print counts as small.
 */
final class PrintSize {

    /** No letter, at any size that can be read: a dot, a speck. */
    private static final int DOT = 3;

    /** Larger ones are titles or pictures, and all alike here. */
    private static final int LARGEST = 100;

    private static final int SMALLER_ONE_IN = 4;

    private PrintSize() {}

    /** @return pixels, up to {@value #LARGEST}; that when there are no letters */
    static int of(List<Blob> blobs) {
        int[] count = new int[LARGEST + 1];
        int letters = 0;
        for (Blob blob : blobs) {
            int side = Math.max(blob.width(), blob.height());
            if (side > DOT) {
                count[Math.min(side, LARGEST)]++;
                letters++;
            }
        }
        int size = 0;
        for (int smaller = 0; size < LARGEST && smaller + count[size] <= letters / SMALLER_ONE_IN; size++) {
            smaller += count[size];
        }
        return size;
    }
}
