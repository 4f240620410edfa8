package org.guichet.channel.scan.image;

/**
 * A page in grey: one byte a pixel, row by row, 0 black to 255 white. Steps return a new one and leave the old as it
 * was.
 */
@SuppressWarnings("ArrayRecordComponent")
public record Gray(int width, int height, byte[] pixels) {

    public static final int WHITE = 255;

    /** Below this a pixel counts as ink, on a page whose paper was normalised to white. */
    static final int INK = 150;

    /** ISO 216: the long side of A4, in inches; letter paper is 6 % shorter, which is near enough. */
    private static final double LONG_SIDE_INCHES = 11.69;

    public Gray {
        if (width <= 0 || height <= 0 || pixels.length != width * height) {
            throw new IllegalArgumentException(width + " x " + height + " does not fit " + pixels.length + " pixels");
        }
    }

    /** All white. */
    public static Gray blank(int width, int height) {
        byte[] pixels = new byte[width * height];
        java.util.Arrays.fill(pixels, (byte) WHITE);
        return new Gray(width, height, pixels);
    }

    int longSide() {
        return Math.max(width, height);
    }

    public int at(int x, int y) {
        return pixels[y * width + x] & 0xFF;
    }

    boolean inkAt(int x, int y) {
        return at(x, y) < INK;
    }

    /** Dots per inch if the whole sheet is A4 or letter; never below 70, the least that the engine takes. */
    public int resolution() {
        return Math.max(70, (int) Math.round(longSide() / LONG_SIDE_INCHES));
    }

    Gray copy() {
        return new Gray(width, height, pixels.clone());
    }

    void set(int x, int y, int value) {
        pixels[y * width + x] = (byte) value;
    }
}
