package org.guichet.channel.scan.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ExifTest {

    @Test
    void readsTheOrientationInBothByteOrders() {
        assertThat(Exif.orientation(photo(ByteOrder.LITTLE_ENDIAN, 6))).isEqualTo(6);
        assertThat(Exif.orientation(photo(ByteOrder.BIG_ENDIAN, 3))).isEqualTo(3);
    }

    @Test
    void aPhotoWithoutExifIsAsStored() {
        assertThat(Exif.orientation(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xDA, 0, 2}))
                .isEqualTo(Orientation.AS_STORED);
    }

    @Test
    void everyTruncationIsAsStoredOrRead() {
        byte[] photo = photo(ByteOrder.BIG_ENDIAN, 8);
        for (int length = 0; length < photo.length; length++) {
            assertThat(Exif.orientation(Arrays.copyOf(photo, length))).isIn(Orientation.AS_STORED, 8);
        }
    }

    private static byte[] photo(ByteOrder order, int orientation) {
        ByteBuffer tiff = ByteBuffer.allocate(26).order(order);
        tiff.put((order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM").getBytes(StandardCharsets.US_ASCII));
        tiff.putShort((short) 42).putInt(8).putShort((short) 1);
        tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
        ByteBuffer jpeg = ByteBuffer.allocate(2 + 4 + 6 + 26);
        jpeg.putShort((short) 0xFFD8).putShort((short) 0xFFE1).putShort((short) (2 + 6 + 26));
        jpeg.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(tiff.array());
        return jpeg.array();
    }
}
