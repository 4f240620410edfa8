package org.guichet.channel.scan.worker;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.guichet.channel.scan.wire.DocumentFormat;

/**
 * Which of several decoders reads a file. The platform's own come first: they know the tags that we read, and were measured.
 * For BigTIFF and for what those cannot decode there is another.
 */
final class Decoders {

    /** The third number of a TIFF header: 42 for TIFF 6.0, 43 for BigTIFF, whose offsets have 64 bits. */
    private static final int BIG = 43;

    private static final String PLATFORM = "com.sun.";
    private static final String OTHER = "com.twelvemonkeys.";

    private Decoders() {}

    static Optional<ImageReader> of(DocumentFormat format, byte[] content) {
        boolean big = format == DocumentFormat.TIFF && content.length > 3 && (content[2] == BIG || content[3] == BIG);
        return readers(format, big ? OTHER : PLATFORM).stream().findFirst();
    }

    /** For a TIFF that the first one opened and whose page it could not decode. */
    static Optional<ImageReader> second(DocumentFormat format, ImageReader first) {
        return format != DocumentFormat.TIFF || comesFrom(first, OTHER)
                ? Optional.empty()
                : readers(format, OTHER).stream()
                        .filter(reader -> comesFrom(reader, OTHER))
                        .findFirst();
    }

    private static List<ImageReader> readers(DocumentFormat format, String preferred) {
        Iterator<ImageReader> readers =
                ImageIO.getImageReadersByFormatName(format.name().toLowerCase(Locale.ROOT));
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(readers, 0), false)
                .sorted(Comparator.comparing(reader -> !comesFrom(reader, preferred)))
                .toList();
    }

    private static boolean comesFrom(ImageReader reader, String packages) {
        return reader.getClass().getName().startsWith(packages);
    }
}
