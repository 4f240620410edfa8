package org.guichet.channel.scan.worker;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.guichet.channel.scan.image.Gray;
import org.guichet.channel.scan.image.Scale;
import org.guichet.channel.scan.image.Turn;

/** A page as a person sees it: upright, grey, not larger than a screen shows. */
final class PagePicture {

    private PagePicture() {}

    static byte[] jpeg(Gray page, int turned, int longSide) throws IOException {
        Gray upright = Turn.clockwise(Scale.toLongSide(page, longSide), turned);
        BufferedImage image = new BufferedImage(upright.width(), upright.height(), BufferedImage.TYPE_BYTE_GRAY);
        byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        System.arraycopy(upright.pixels(), 0, pixels, 0, pixels.length);
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", jpeg);
        return jpeg.toByteArray();
    }
}
