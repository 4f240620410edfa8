package org.guichet.channel.scan.worker;

import java.nio.charset.StandardCharsets;
import org.guichet.arrival.ReasonCode;
import org.guichet.channel.scan.wire.DocumentFormat;

/** Whether a file has the end that its format asks for. */
final class Completeness {

    /** ISO 32000-1, annex H, note 18: readers look for the marker in the last 1024 bytes. */
    private static final int TAIL = 1024;

    private Completeness() {}

    /** Formats without an end marker count as complete. */
    static boolean isComplete(DocumentFormat format, byte[] content) {
        return switch (format) {
            case PDF -> tail(content).contains("%%EOF");
            case JPEG -> tail(content).contains("\u00ff\u00d9");
            case PNG -> tail(content).contains("IEND");
            case GIF -> tail(content).contains(";");
            case TIFF, BMP, WEBP, HEIC -> true;
        };
    }

    static ReasonCode reasonFor(DocumentFormat format, byte[] content) {
        return isComplete(format, content) ? ReasonCode.MALFORMED : ReasonCode.TRUNCATED;
    }

    private static String tail(byte[] content) {
        int from = Math.max(0, content.length - TAIL);
        return new String(content, from, content.length - from, StandardCharsets.ISO_8859_1);
    }
}
