package org.guichet.channel.scan.worker;

import java.awt.image.BufferedImage;

/** Tells whether a decoder that gave up had drawn anything. */
final class Rows {

    private static final int WHITE = 0xFFFFFFFF;

    private Rows() {}

    static boolean anyWritten(BufferedImage paper) {
        int[] row = new int[paper.getWidth()];
        for (int y = 0; y < paper.getHeight(); y++) {
            paper.getRGB(0, y, paper.getWidth(), 1, row, 0, paper.getWidth());
            for (int pixel : row) {
                if (pixel != WHITE) {
                    return true;
                }
            }
        }
        return false;
    }
}
