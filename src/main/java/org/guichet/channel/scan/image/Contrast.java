package org.guichet.channel.scan.image;

/**
 * Darkens faint print: pencil, a ribbon that ran dry, a copy of a copy. Without it such a page has no pixel that counts as
 * ink, and a letter passes for a blank page. A page whose print is dark stays as it is, to the byte.
 */
final class Contrast {

    /** From here on a pixel may be print: paper was made white before, and its grain stays above. */
    private static final int PRINT = 235;

    /** Print is a tenth dark strokes at least; the rest is the soft rim of letters. */
    private static final double STROKES = 0.1;

    /** How dark strokes shall be; clean scans have 0 to 30, photographs 80. */
    private static final int DARK = 90;

    /** Beyond this, what is darkened is the grain of the paper, or the print of the other side. */
    private static final double MOST = 5;

    private Contrast() {}

    static Gray raised(Gray page) {
        return raised(page, strokes(page));
    }

    /** @param strokes as {@link #strokes} tells of this page */
    static Gray raised(Gray page, int strokes) {
        return strokes <= DARK ? page : raised(page, Math.min(MOST, (255.0 - DARK) / (255 - strokes)));
    }

    /** How dark the strokes are, 0 to 255; negative when there is no print. */
    static int strokes(Gray page) {
        int[] counts = new int[PRINT];
        int print = 0;
        for (byte pixel : page.pixels()) {
            int grey = pixel & 0xFF;
            if (grey < PRINT) {
                counts[grey]++;
                print++;
            }
        }
        int grey = 0;
        for (long seen = 0; grey < PRINT - 1 && (seen += counts[grey]) < STROKES * print; ) {
            grey++;
        }
        return print == 0 ? -1 : grey;
    }

    private static Gray raised(Gray page, double factor) {
        byte[] darker = new byte[256];
        for (int grey = 0; grey < darker.length; grey++) {
            darker[grey] = (byte) Math.max(0, (int) Math.round(Gray.WHITE - (Gray.WHITE - grey) * factor));
        }
        Gray raised = page.copy();
        for (int i = 0; i < raised.pixels().length; i++) {
            raised.pixels()[i] = darker[raised.pixels()[i] & 0xFF];
        }
        return raised;
    }
}
