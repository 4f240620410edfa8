package org.guichet.channel.scan.image;

/**
 * Takes away single pixels that disagree with nearly all of their eight neighbours, as a median would, and leaves every
 * other pixel alone: a median over the whole page thins the strokes of a clean one.
 */
final class SaltAndPepper {

    /** How far from a neighbour's grey is disagreement. */
    private static final int APART = 70;

    private static final int DISAGREEING = 7;

    private SaltAndPepper() {}

    static Gray removed(Gray page) {
        Gray clean = page.copy();
        int width = page.width();
        int[] around = {-width - 1, -width, -width + 1, -1, 1, width - 1, width, width + 1};
        byte[] pixels = page.pixels();
        for (int y = 1; y < page.height() - 1; y++) {
            for (int at = y * width + 1; at < y * width + width - 1; at++) {
                if (!isPlain(pixels[at - 1], pixels[at], pixels[at + 1]) && isAlone(pixels, at, around)) {
                    clean.pixels()[at] = (byte) median(pixels, at, around);
                }
            }
        }
        return clean;
    }

    /** Where both neighbours in the row agree, at most six of eight do not: most pixels need no further look. */
    private static boolean isPlain(byte before, byte own, byte after) {
        return (before == own && own == after)
                || (Math.abs((before & 0xFF) - (own & 0xFF)) <= APART
                        && Math.abs((after & 0xFF) - (own & 0xFF)) <= APART);
    }

    private static boolean isAlone(byte[] pixels, int at, int[] around) {
        int own = pixels[at] & 0xFF;
        int lighter = 0;
        int darker = 0;
        for (int step : around) {
            int difference = (pixels[at + step] & 0xFF) - own;
            lighter += difference > APART ? 1 : 0;
            darker += difference < -APART ? 1 : 0;
        }
        return lighter >= DISAGREEING || darker >= DISAGREEING;
    }

    private static int median(byte[] pixels, int at, int[] around) {
        int[] greys = new int[around.length];
        for (int i = 0; i < around.length; i++) {
            greys[i] = pixels[at + around[i]] & 0xFF;
        }
        java.util.Arrays.sort(greys);
        return (greys[3] + greys[4]) / 2;
    }
}
