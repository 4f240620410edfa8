package org.guichet.arrival;

import java.util.Locale;
import java.util.Map;

/**
 * The media type that a file name claims, for transports that carry no Content-Type. A claim only: readers decide by
 * the bytes.
 */
public final class MediaTypes {

    public static final String UNKNOWN = "application/octet-stream";

    private static final Map<String, String> BY_EXTENSION = Map.ofEntries(
            Map.entry("eml", "message/rfc822"),
            Map.entry("json", "application/json"),
            Map.entry("vtt", "text/vtt"),
            Map.entry("srt", "application/x-subrip"),
            Map.entry("txt", "text/plain"),
            Map.entry("pdf", "application/pdf"),
            Map.entry("tif", "image/tiff"),
            Map.entry("tiff", "image/tiff"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("png", "image/png"),
            Map.entry("bmp", "image/bmp"),
            Map.entry("gif", "image/gif"),
            Map.entry("webp", "image/webp"));

    private MediaTypes() {}

    /** The media type usual for this file name's extension, or {@link #UNKNOWN}. */
    public static String ofFileName(String name) {
        int dot = name.lastIndexOf('.');
        String extension = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        return BY_EXTENSION.getOrDefault(extension, UNKNOWN);
    }
}
