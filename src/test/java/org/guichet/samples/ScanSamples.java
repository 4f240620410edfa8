package org.guichet.samples;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;

/** Writes the sample scans. Run {@link #main} with the folder to write them to; what they mean stands beside them. */
public final class ScanSamples {

    private static final int SCANNER = 200;
    private static final int CAMERA = 150;

    private ScanSamples() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Files.write(folder.resolve("chaudiere-en-panne.pdf"), withTextLayer(Letters.HEATING));
        Files.write(folder.resolve("hotel-room-image-only.pdf"), imageOnly(Letters.HOTEL));
        Files.write(folder.resolve("colis-ouvert-photo-a-l-envers.jpg"), upsideDownPhoto(Letters.PARCEL));
        Files.write(folder.resolve("gym-fees-sideways.png"), sideways(Letters.GYM));
        Files.write(
                folder.resolve("insuline-telecopie-2-pages.tif"), fax(Letters.MEDICINE, Letters.MEDICINE_SECOND_PAGE));
        Files.write(folder.resolve("zero-bytes.pdf"), new byte[0]);
        Files.write(folder.resolve("password-protected.pdf"), locked(Letters.HOTEL));
        Files.write(folder.resolve("truncated-photo.jpg"), truncatedPhoto(Letters.PARCEL));
        Files.write(folder.resolve("not-a-pdf.pdf"), "Bonjour, voici ma lettre.\n".getBytes(StandardCharsets.UTF_8));
        Files.write(folder.resolve("huge-dimensions.png"), hugeDimensions());
    }

    public static byte[] withTextLayer(String... pages) throws IOException {
        try (PDDocument document = LetterSheet.typed(pages)) {
            return saved(document);
        }
    }

    /** One bi-level picture a page, as office scanners write it. */
    public static byte[] imageOnly(String... pages) throws IOException {
        try (PDDocument typed = LetterSheet.typed(pages);
                PDDocument scanned = new PDDocument()) {
            for (int i = 0; i < pages.length; i++) {
                BufferedImage picture = LetterSheet.drawn(typed, i, SCANNER, ImageType.BINARY);
                addPicture(scanned, CCITTFactory.createFromImage(scanned, picture));
            }
            return saved(scanned);
        }
    }

    private static void addPicture(PDDocument scanned, PDImageXObject picture) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        scanned.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(scanned, page)) {
            content.drawImage(picture, 0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
        }
    }

    private static byte[] upsideDownPhoto(String text) throws IOException {
        return ScanImages.jpeg(ScanImages.turned(photo(text), 2), 0.4f);
    }

    public static byte[] uprightPhoto(String text) throws IOException {
        return ScanImages.jpeg(photo(text), 0.5f);
    }

    /** Cut off where the sheet has shown nothing yet. */
    private static byte[] truncatedPhoto(String text) throws IOException {
        byte[] whole = ScanImages.jpeg(photo(text), 0.4f);
        return Arrays.copyOf(whole, 700);
    }

    private static BufferedImage photo(String text) throws IOException {
        try (PDDocument typed = LetterSheet.typed(text)) {
            return ScanImages.photographed(LetterSheet.drawn(typed, 0, CAMERA, ImageType.GRAY));
        }
    }

    /** Grey, 0 black to 255 white. */
    static BufferedImage drawn(String text) throws IOException {
        try (PDDocument typed = LetterSheet.typed(text)) {
            return LetterSheet.drawn(typed, 0, SCANNER, ImageType.GRAY);
        }
    }

    public static byte[] sideways(String text) throws IOException {
        return ScanImages.png(ScanImages.turned(sheet(text, SCANNER), 1));
    }

    private static byte[] fax(String... pages) throws IOException {
        BufferedImage[] sheets = new BufferedImage[pages.length];
        for (int i = 0; i < pages.length; i++) {
            sheets[i] = sheet(pages[i], SCANNER);
        }
        return ScanImages.fax(List.of(sheets));
    }

    private static BufferedImage sheet(String text, int resolution) throws IOException {
        try (PDDocument typed = LetterSheet.typed(text)) {
            return LetterSheet.drawn(typed, 0, resolution, ImageType.BINARY);
        }
    }

    private static byte[] locked(String text) throws IOException {
        try (PDDocument document = LetterSheet.typed(text)) {
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            return saved(document);
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        document.setDocumentId(20261122L);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    /** The head of a PNG (RFC 2083) that claims 30,000 by 30,000 pixels, and its end. */
    public static byte[] hugeDimensions() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        png.write(chunk(
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(30_000)
                        .putInt(30_000)
                        .put(new byte[] {8, 0, 0, 0, 0})
                        .array()));
        png.write(chunk("IDAT", new byte[0]));
        png.write(chunk("IEND", new byte[0]));
        return png.toByteArray();
    }

    private static byte[] chunk(String name, byte[] data) {
        byte[] typed = ByteBuffer.allocate(4 + data.length)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .put(data)
                .array();
        CRC32 sum = new CRC32();
        sum.update(typed);
        return ByteBuffer.allocate(8 + typed.length)
                .putInt(data.length)
                .put(typed)
                .putInt((int) sum.getValue())
                .array();
    }
}
