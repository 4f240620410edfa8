package org.guichet.channel.scan.worker;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Reads one thing from a JPEG's EXIF block: the orientation (EXIF 2.32, 4.6.4 A). */
final class Exif {

    private static final int APP1 = 0xE1;
    private static final int START_OF_SCAN = 0xDA;
    private static final int ORIENTATION = 0x0112;
    private static final byte[] HEADER = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);

    private Exif() {}

    /** 1 when there is none or it cannot be read. */
    static int orientation(byte[] jpeg) {
        int at = 2;
        while (at + 4 <= jpeg.length && (jpeg[at] & 0xFF) == 0xFF && (jpeg[at + 1] & 0xFF) != START_OF_SCAN) {
            int length = ((jpeg[at + 2] & 0xFF) << 8) | (jpeg[at + 3] & 0xFF);
            int end = Math.min(jpeg.length, at + 2 + length);
            if ((jpeg[at + 1] & 0xFF) == APP1 && startsWithHeader(jpeg, at + 4, end)) {
                return ofTiff(ByteBuffer.wrap(jpeg, at + 4 + HEADER.length, end - at - 4 - HEADER.length)
                        .slice());
            }
            at += 2 + Math.max(2, length);
        }
        return Orientation.AS_STORED;
    }

    private static boolean startsWithHeader(byte[] jpeg, int from, int end) {
        return end - from > HEADER.length
                && java.util.Arrays.equals(jpeg, from, from + HEADER.length, HEADER, 0, HEADER.length);
    }

    private static int ofTiff(ByteBuffer tiff) {
        if (tiff.limit() < 10) {
            return Orientation.AS_STORED;
        }
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (directory < 8 || directory > tiff.limit() - 2) {
            return Orientation.AS_STORED;
        }
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries && directory + 14 + 12 * i <= tiff.limit(); i++) {
            int entry = directory + 2 + 12 * i;
            if ((tiff.getShort(entry) & 0xFFFF) == ORIENTATION) {
                return tiff.getShort(entry + 8) & 0xFFFF;
            }
        }
        return Orientation.AS_STORED;
    }
}
