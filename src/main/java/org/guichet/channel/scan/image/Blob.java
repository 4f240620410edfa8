package org.guichet.channel.scan.image;

/**
 * Ink pixels that touch: a letter, a dot, a speck, a frame.
 *
 * @param left first column, {@code right} last column; likewise rows
 * @param area ink pixels in it
 * @param start index of its first pixel in reading order
 */
record Blob(int left, int top, int right, int bottom, int area, int start) {

    int width() {
        return right - left + 1;
    }

    int height() {
        return bottom - top + 1;
    }
}
