package org.guichet.samples;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** What cameras, scanners and fax machines make of a sheet. The same seed gives the same picture. */
final class ScanImages {

    private static final int SEED = 20261122;

    private ScanImages() {}

    /** @param quarters clockwise */
    static BufferedImage turned(BufferedImage image, int quarters) {
        boolean sideways = quarters % 2 != 0;
        int width = sideways ? image.getHeight() : image.getWidth();
        int height = sideways ? image.getWidth() : image.getHeight();
        BufferedImage turned = new BufferedImage(width, height, image.getType());
        Graphics2D brush = turned.createGraphics();
        brush.translate(width / 2.0, height / 2.0);
        brush.rotate(quarters * Math.PI / 2);
        brush.drawImage(image, -image.getWidth() / 2, -image.getHeight() / 2, null);
        brush.dispose();
        return turned;
    }

    /** Lamp on one side, some grain. */
    static BufferedImage photographed(BufferedImage image) {
        Random grain = new Random(SEED);
        BufferedImage photo = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                double light = 0.92 - 0.35 * x / image.getWidth() - 0.12 * y / image.getHeight();
                double grey = image.getRaster().getSample(x, y, 0) * light + 20 + grain.nextGaussian() * 2;
                photo.getRaster().setSample(x, y, 0, (int) Math.min(255, Math.max(0, grey)));
            }
        }
        return photo;
    }

    static byte[] jpeg(BufferedImage image, float quality) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(quality);
        return written(writer, how, List.of(image));
    }

    static byte[] png(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        return written(writer, writer.getDefaultWriteParam(), List.of(image));
    }

    /** Group 4 of ITU-T T.6, one image a page. */
    static byte[] fax(List<BufferedImage> pages) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionType("CCITT T.6");
        return written(writer, how, pages);
    }

    private static byte[] written(ImageWriter writer, ImageWriteParam how, List<BufferedImage> pages)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            if (pages.size() == 1) {
                writer.write(null, new IIOImage(pages.get(0), null, null), how);
            } else {
                writer.prepareWriteSequence(null);
                for (BufferedImage page : pages) {
                    writer.writeToSequence(new IIOImage(page, null, null), how);
                }
                writer.endWriteSequence();
            }
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
