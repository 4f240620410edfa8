package org.guichet.channel.scan.wire;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** What a file is by its first bytes; its name and declared type are not asked. */
public enum DocumentFormat {
    PDF,
    TIFF,
    JPEG,
    PNG,
    BMP,
    GIF,
    WEBP,
    HEIC;

    /** Bytes that {@link #of} needs to see: a PDF header may stand anywhere in the first 1024 (ISO 32000-1, annex H). */
    public static final int HEAD = 1024;

    /** ISO/IEC 23008-12, annex B: what telephones write. */
    private static final List<String> HEIC_BRANDS = List.of("heic", "heix", "hevc", "heim", "heis", "mif1", "msf1");

    public static Optional<DocumentFormat> of(byte[] head) {
        String start = new String(head, 0, Math.min(head.length, HEAD), StandardCharsets.ISO_8859_1);
        if (start.startsWith("\u0089PNG\r\n\u001a\n")) {
            return Optional.of(PNG);
        }
        if (start.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of(JPEG);
        }
        if (isTiff(start)) {
            return Optional.of(TIFF);
        }
        if (start.startsWith("GIF87a") || start.startsWith("GIF89a")) {
            return Optional.of(GIF);
        }
        if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) {
            return Optional.of(WEBP);
        }
        if (HEIC_BRANDS.stream().anyMatch(brand -> start.startsWith("ftyp" + brand, 4))) {
            return Optional.of(HEIC);
        }
        if (start.startsWith("%PDF-")) {
            return Optional.of(PDF);
        }
        return isBitmap(start) ? Optional.of(BMP) : start.contains("%PDF-") ? Optional.of(PDF) : Optional.empty();
    }

    private static boolean isTiff(String start) {
        return start.startsWith("II*\0")
                || start.startsWith("MM\0*")
                || start.startsWith("II+\0")
                || start.startsWith("MM\0+");
    }

    /** Two letters are too few: the size of the header that follows must be one that exists. */
    private static boolean isBitmap(String start) {
        return start.startsWith("BM")
                && start.length() > 18
                && start.charAt(14) >= 12
                && start.charAt(14) <= 124
                && start.startsWith("\0\0\0", 15);
    }
}
