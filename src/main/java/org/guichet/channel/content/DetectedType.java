package org.guichet.channel.content;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.Locale;

/** The media type of a document as its first bytes tell it. The sender's word for it is never asked. */
public final class DetectedType {

    /** How many bytes from the beginning are looked at; more do no harm. */
    public static final int HEAD = 4096;

    /** What is said of bytes that no rule knows. */
    public static final String UNKNOWN = "application/octet-stream";

    private static final String PDF = "application/pdf";

    private record Magic(int offset, String bytes, String mediaType) {
        /** Two letters alone could begin a sentence; a text has no zero bytes. */
        boolean matches(String head) {
            return head.startsWith(bytes, offset) && (bytes.length() > 2 || head.indexOf(0) >= 0);
        }
    }

    private static final List<Magic> MAGICS = List.of(
            new Magic(0, "\u0089PNG\r\n\u001a\n", "image/png"),
            new Magic(0, "\u00ff\u00d8\u00ff", "image/jpeg"),
            new Magic(0, "GIF87a", "image/gif"),
            new Magic(0, "GIF89a", "image/gif"),
            new Magic(0, "II*\0", "image/tiff"),
            new Magic(0, "MM\0*", "image/tiff"),
            new Magic(8, "WEBP", "image/webp"),
            new Magic(4, "ftypheic", "image/heic"),
            new Magic(4, "ftypheix", "image/heic"),
            new Magic(4, "ftypmif1", "image/heif"),
            new Magic(4, "ftypavif", "image/avif"),
            new Magic(4, "ftypqt", "video/quicktime"),
            new Magic(4, "ftypM4A", "audio/mp4"),
            new Magic(4, "ftyp", "video/mp4"),
            new Magic(0, "\u0000\u0000\u0000\fjP  \r\n", "image/jp2"),
            new Magic(8, "WAVE", "audio/wav"),
            new Magic(8, "AVI ", "video/x-msvideo"),
            new Magic(0, "OggS", "audio/ogg"),
            new Magic(0, "ID3", "audio/mpeg"),
            new Magic(0, "\u00ff\u00fb", "audio/mpeg"),
            new Magic(0, "\u00ff\u00f3", "audio/mpeg"),
            new Magic(0, "fLaC", "audio/flac"),
            new Magic(0, "#!AMR", "audio/amr"),
            new Magic(0, "\u001aE\u00df\u00a3", "video/webm"),
            new Magic(0, "{\\rtf", "application/rtf"),
            new Magic(0, "%!PS", "application/postscript"),
            new Magic(0, "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", "application/x-ole-storage"),
            new Magic(0, "x\u009f>\"", "application/ms-tnef"),
            new Magic(0, "\u001f\u008b", "application/gzip"),
            new Magic(0, "7z\u00bc\u00af'\u001c", "application/x-7z-compressed"),
            new Magic(0, "Rar!\u001a\u0007", "application/vnd.rar"),
            new Magic(0, "MZ", "application/vnd.microsoft.portable-executable"),
            new Magic(0, "\u007fELF", "application/x-elf"),
            new Magic(0, "BM", "image/bmp"));

    private DetectedType() {}

    /**
     * @param head the first {@link #HEAD} bytes, or all of a shorter document
     * @return a media type without parameters; {@link #UNKNOWN} when no rule knows better
     */
    public static String of(byte[] head) {
        String text = new String(head, 0, Math.min(head.length, HEAD), ISO_8859_1);
        if (text.startsWith("%PDF-")) {
            return PDF;
        }
        if (text.startsWith("PK\u0003\u0004")) {
            return zipped(text);
        }
        return MAGICS.stream()
                .filter(magic -> magic.matches(text))
                .map(Magic::mediaType)
                .findFirst()
                .orElseGet(() -> isLatePdf(text) ? PDF : TextType.of(head, HEAD));
    }

    /**
     * Readers accept a PDF whose header stands anywhere in the first 1024 bytes (ISO 32000-1, implementation note 13). But
     * a container may hold one that early: what begins as something else is that.
     */
    private static boolean isLatePdf(String head) {
        int at = head.indexOf("%PDF-");
        return at >= 0 && at < 1024;
    }

    /** Office documents are ZIP files whose first entries give them away. */
    private static String zipped(String head) {
        if (head.startsWith("mimetypeapplication/", 30)) {
            return openDocument(head);
        }
        if (head.contains("word/")) {
            return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
        }
        if (head.contains("xl/")) {
            return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        }
        if (head.contains("ppt/")) {
            return "application/vnd.openxmlformats-officedocument.presentationml.presentation";
        }
        return "application/zip";
    }

    /** OpenDocument and EPUB put an uncompressed {@code mimetype} entry first (ODF 1.3 part 2, section 3.3). */
    private static String openDocument(String head) {
        int end = 38;
        while (end < head.length() && isTypeCharacter(head.charAt(end))) {
            end++;
        }
        String type = head.substring(38, end);
        int next = type.indexOf("PK");
        return (next < 0 ? type : type.substring(0, next)).toLowerCase(Locale.ROOT);
    }

    private static boolean isTypeCharacter(char c) {
        return c > ' ' && c < 0x7f;
    }
}
