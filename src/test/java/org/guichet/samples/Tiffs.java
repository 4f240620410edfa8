package org.guichet.samples;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A letter as TIFF variants that few programs write: grey, uncompressed, one strip. */
public final class Tiffs {

    private static final int SHORT = 3;
    private static final int LONG = 4;

    private Tiffs() {}

    /** With 64-bit offsets, as programs write what may pass four gigabytes. */
    public static byte[] big(String letter) throws IOException {
        BufferedImage page = ScanSamples.drawn(letter);
        byte[] pixels = pixels(page, 1);
        int[][] entries = entries(page, 8, 16, pixels.length);
        ByteBuffer tiff = ByteBuffer.allocate(16 + pixels.length + 8 + entries.length * 20 + 8)
                .order(ByteOrder.LITTLE_ENDIAN);
        tiff.put((byte) 'I')
                .put((byte) 'I')
                .putShort((short) 43)
                .putShort((short) 8)
                .putShort((short) 0);
        tiff.putLong(16 + pixels.length).put(pixels).putLong(entries.length);
        for (int[] entry : entries) {
            tiff.putShort((short) entry[0])
                    .putShort((short) entry[1])
                    .putLong(1)
                    .putLong(entry[2]);
        }
        return tiff.putLong(0).array();
    }

    /** With 16 bits a pixel, as photo scanners write it. */
    public static byte[] deep(String letter) throws IOException {
        BufferedImage page = ScanSamples.drawn(letter);
        byte[] pixels = pixels(page, 2);
        int[][] entries = entries(page, 16, 8, pixels.length);
        ByteBuffer tiff = ByteBuffer.allocate(8 + pixels.length + 2 + entries.length * 12 + 4)
                .order(ByteOrder.LITTLE_ENDIAN);
        tiff.put((byte) 'I')
                .put((byte) 'I')
                .putShort((short) 42)
                .putInt(8 + pixels.length)
                .put(pixels);
        tiff.putShort((short) entries.length);
        for (int[] entry : entries) {
            tiff.putShort((short) entry[0]).putShort((short) entry[1]).putInt(1).putInt(entry[2]);
        }
        return tiff.putInt(0).array();
    }

    private static int[][] entries(BufferedImage page, int bits, int at, int length) {
        return new int[][] {
            {256, LONG, page.getWidth()},
            {257, LONG, page.getHeight()},
            {258, SHORT, bits},
            {259, SHORT, 1},
            {262, SHORT, 1},
            {273, LONG, at},
            {277, SHORT, 1},
            {278, LONG, page.getHeight()},
            {279, LONG, length}
        };
    }

    private static byte[] pixels(BufferedImage page, int bytes) {
        byte[] pixels = new byte[page.getWidth() * page.getHeight() * bytes];
        int at = 0;
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++, at += bytes) {
                pixels[at + bytes - 1] = (byte) page.getRaster().getSample(x, y, 0);
            }
        }
        return pixels;
    }
}
