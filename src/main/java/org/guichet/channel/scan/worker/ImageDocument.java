package org.guichet.channel.scan.worker;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.ImageInputStream;
import org.guichet.arrival.ReasonCode;
import org.guichet.channel.scan.image.Gray;
import org.guichet.channel.scan.image.Grays;
import org.guichet.channel.scan.wire.DocumentFormat;
import org.jspecify.annotations.Nullable;

/** An image file; each image of a TIFF is a page, of an animated GIF only the first is. */
final class ImageDocument implements ScannedDocument {

    /** Pixels of the long side beyond which rows and columns are skipped while decoding. */
    private static final int LONG_SIDE = 7200;

    private final DocumentFormat format;
    private final byte[] content;
    private final ImageReader reader;
    private final ImageInputStream stream;
    private final long mostPixels;
    private final int pages;

    private ImageDocument(
            DocumentFormat format, byte[] content, ImageReader reader, ImageInputStream stream, long mostPixels)
            throws IOException {
        this.format = format;
        this.content = content;
        this.reader = reader;
        this.stream = stream;
        this.mostPixels = mostPixels;
        this.pages = format == DocumentFormat.TIFF ? reader.getNumImages(true) : 1;
    }

    static Opening open(DocumentFormat format, byte[] content, long mostPixels) throws IOException {
        Optional<ImageReader> decoder = Decoders.of(format, content);
        if (decoder.isEmpty()) {
            return new Opening.Refused(ReasonCode.UNSUPPORTED_FORMAT, "No decoder for " + format + " on this machine.");
        }
        ImageReader reader = decoder.get();
        ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(content));
        reader.setInput(stream);
        try {
            return new Opening.Opened(new ImageDocument(format, content, reader, stream, mostPixels));
        } catch (IOException | RuntimeException e) {
            return new Opening.Refused(
                    Completeness.reasonFor(format, content), format + " image without a readable directory.");
        }
    }

    @Override
    public int pages() {
        return pages;
    }

    @Override
    public boolean truncated() {
        return !Completeness.isComplete(format, content);
    }

    @Override
    public PageContent page(int number) throws IOException {
        int index = number - 1;
        try {
            long pixels = (long) reader.getWidth(index) * reader.getHeight(index);
            if (pixels > mostPixels) {
                return new PageContent.Unusable(
                        ReasonCode.TOO_LARGE, "An image of " + pixels / 1_000_000 + " megapixels.");
            }
            return decoded(index);
        } catch (IOException | RuntimeException e) {
            return unusable();
        }
    }

    private PageContent.Unusable unusable() {
        return new PageContent.Unusable(
                Completeness.reasonFor(format, content), "The " + format + " image could not be decoded.");
    }

    private PageContent decoded(int index) throws IOException {
        Gray stored = colourless(index);
        if (stored != null) {
            return picture(stored, index, truncated());
        }
        try {
            return picture(Grays.of(reader.read(index, how(index))), index, truncated());
        } catch (IOException | RuntimeException e) {
            return partlyDecoded(index);
        }
    }

    /** What the decoder had drawn before it gave up. */
    private PageContent partlyDecoded(int index) throws IOException {
        BufferedImage paper = paper(index);
        try {
            ImageReadParam how = how(index);
            how.setDestination(paper);
            reader.read(index, how);
        } catch (IOException | RuntimeException e) {
            return Rows.anyWritten(paper) ? picture(Grays.of(paper), index, true) : bySecondDecoder(index);
        }
        return picture(Grays.of(paper), index, truncated());
    }

    /** Another one may know a compression or a depth that the first does not. */
    private PageContent bySecondDecoder(int index) throws IOException {
        Optional<ImageReader> second = Decoders.second(format, reader);
        if (second.isEmpty()) {
            return unusable();
        }
        try (ImageInputStream bytes = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            second.get().setInput(bytes);
            return picture(Grays.of(second.get().read(index)), index, truncated());
        } catch (IOException | RuntimeException e) {
            return unusable();
        } finally {
            second.get().dispose();
        }
    }

    private PageContent.Picture picture(Gray stored, int index, boolean truncated) throws IOException {
        return new PageContent.Picture(Orientation.applied(stored, orientation(index)), null, false, truncated);
    }

    private int orientation(int index) throws IOException {
        return switch (format) {
            case JPEG -> Exif.orientation(content);
            case TIFF -> TiffTags.orientation(reader.getImageMetadata(index));
            default -> Orientation.AS_STORED;
        };
    }

    /** Four-ink JPEG, whose colours the platform refuses: its bands as they are. Null for all others. */
    private @Nullable Gray colourless(int index) throws IOException {
        if (format != DocumentFormat.JPEG) {
            return null;
        }
        try {
            reader.getImageTypes(index);
            return null;
        } catch (IIOException e) {
            return reader.canReadRaster() ? Grays.of(reader.readRaster(index, how(index))) : null;
        }
    }

    private ImageReadParam how(int index) throws IOException {
        ImageReadParam how = reader.getDefaultReadParam();
        int step = step(index);
        how.setSourceSubsampling(step, step, 0, 0);
        return how;
    }

    private int step(int index) throws IOException {
        return Math.max(1, Math.max(reader.getWidth(index), reader.getHeight(index)) / LONG_SIDE);
    }

    /** White, so that rows which never come are paper. */
    private BufferedImage paper(int index) throws IOException {
        Iterator<ImageTypeSpecifier> types = reader.getImageTypes(index);
        int step = step(index);
        int width = (reader.getWidth(index) + step - 1) / step;
        int height = (reader.getHeight(index) + step - 1) / step;
        BufferedImage paper = types.next().createBufferedImage(width, height);
        Graphics2D brush = paper.createGraphics();
        brush.setColor(Color.WHITE);
        brush.fillRect(0, 0, width, height);
        brush.dispose();
        return paper;
    }

    @Override
    public void close() throws IOException {
        reader.dispose();
        stream.close();
    }
}
