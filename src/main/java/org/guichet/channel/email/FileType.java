package org.guichet.channel.email;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Media types by magic numbers; what the sender says does not count. Enough for what complainants attach. */
final class FileType {

    private record Magic(int offset, String bytes, String type) {
        boolean matches(byte[] head) {
            byte[] expected = bytes.getBytes(StandardCharsets.ISO_8859_1);
            return offset + expected.length <= head.length
                    && java.util.Arrays.equals(head, offset, offset + expected.length, expected, 0, expected.length);
        }
    }

    /** In order: a later one is only asked when none before matches. */
    private static final List<Magic> MAGICS = List.of(
            new Magic(0, "%PDF-", "application/pdf"),
            new Magic(0, "\u00FF\u00D8\u00FF", "image/jpeg"),
            new Magic(0, "\u0089PNG\r\n\u001A\n", "image/png"),
            new Magic(0, "GIF8", "image/gif"),
            new Magic(0, "II*\u0000", "image/tiff"),
            new Magic(0, "MM\u0000*", "image/tiff"),
            new Magic(8, "WEBP", "image/webp"),
            new Magic(4, "ftypheic", "image/heic"),
            new Magic(4, "ftypmif1", "image/heic"),
            new Magic(4, "ftypqt", "video/quicktime"),
            new Magic(4, "ftyp", "video/mp4"),
            new Magic(30, "word/", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            new Magic(30, "xl/", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            new Magic(30, "ppt/", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
            new Magic(38, "application/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.text"),
            new Magic(0, "PK\u0003\u0004", "application/zip"),
            new Magic(0, "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1", "application/x-ole-storage"),
            new Magic(0, "{\\rtf", "application/rtf"),
            new Magic(0, "x\u009F>\"", "application/vnd.ms-tnef"),
            new Magic(0, "7z\u00BC\u00AF'\u001C", "application/x-7z-compressed"),
            new Magic(0, "Rar!\u001A\u0007", "application/vnd.rar"),
            new Magic(0, "\u001F\u008B", "application/gzip"),
            new Magic(0, "ID3", "audio/mpeg"),
            new Magic(0, "OggS", "application/ogg"),
            new Magic(8, "WAVE", "audio/wav"),
            new Magic(0, "#!AMR", "audio/amr"),
            new Magic(0, "MZ", "application/vnd.microsoft.portable-executable"),
            new Magic(0, "BM", "image/bmp"));

    private FileType() {}

    /** @param head the first bytes; a hundred are enough */
    static Optional<String> of(byte[] head) {
        return MAGICS.stream().filter(magic -> magic.matches(head)).findFirst().map(Magic::type);
    }
}
