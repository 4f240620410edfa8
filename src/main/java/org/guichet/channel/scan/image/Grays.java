package org.guichet.channel.scan.image;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;

/** From decoded images to {@link Gray}. */
public final class Grays {

    private Grays() {}

    /** Transparent pixels become white paper. */
    public static Gray of(BufferedImage image) {
        if (image.getType() == BufferedImage.TYPE_BYTE_GRAY
                && image.getRaster().getDataBuffer() instanceof DataBufferByte data
                && data.getData().length == image.getWidth() * image.getHeight()) {
            return new Gray(image.getWidth(), image.getHeight(), data.getData());
        }
        return fromColours(image);
    }

    private static Gray fromColours(BufferedImage image) {
        int width = image.getWidth();
        Gray gray = Gray.blank(width, image.getHeight());
        int[] row = new int[width];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                gray.set(x, y, luma(row[x]));
            }
        }
        return gray;
    }

    /**
     * For images whose colours the platform does not know, such as four-ink JPEG: the mean of the first three bands, or
     * the only one. With four bands, as Adobe writes them, inverted ink, they are dimmed by the fourth.
     */
    public static Gray of(Raster raster) {
        int bands = raster.getNumBands();
        Gray gray = Gray.blank(raster.getWidth(), raster.getHeight());
        int[] sample = new int[bands];
        for (int y = 0; y < gray.height(); y++) {
            for (int x = 0; x < gray.width(); x++) {
                raster.getPixel(raster.getMinX() + x, raster.getMinY() + y, sample);
                gray.set(x, y, bands < 3 ? sample[0] : ofBands(sample));
            }
        }
        return gray;
    }

    private static int ofBands(int[] sample) {
        int mean = (sample[0] + sample[1] + sample[2]) / 3;
        return sample.length > 3 ? mean * sample[3] / Gray.WHITE : mean;
    }

    /** ITU-R BT.601 weights, over white paper. */
    private static int luma(int argb) {
        int alpha = argb >>> 24;
        int luma = ((argb >> 16 & 0xFF) * 299 + (argb >> 8 & 0xFF) * 587 + (argb & 0xFF) * 114) / 1000;
        return alpha == 255 ? luma : (luma * alpha + Gray.WHITE * (255 - alpha)) / 255;
    }
}
