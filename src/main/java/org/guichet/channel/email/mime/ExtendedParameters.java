package org.guichet.channel.email.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Parameter values in charsets and in pieces: {@code filename*0*=utf-8'fr'r%C3%A9; filename*1=clamation.pdf} (RFC 2231). */
final class ExtendedParameters {

    /** A file name has no use for more; each piece is looked up by number. */
    private static final int MOST_PIECES = 1_000;

    private ExtendedParameters() {}

    static Map<String, String> decode(Map<String, String> raw) {
        Map<String, TreeMap<Integer, Piece>> extended = new HashMap<>();
        Map<String, String> decoded = new HashMap<>();
        raw.forEach((name, value) -> {
            int star = name.indexOf('*');
            if (star < 0) {
                decoded.put(name, EncodedWords.decode(value));
            } else {
                Piece.add(extended.computeIfAbsent(name.substring(0, star), n -> new TreeMap<>()), name, star, value);
            }
        });
        // RFC 5987 section 4.2: the extended form is the better one when both are there.
        extended.forEach((name, pieces) -> decoded.put(name, join(pieces)));
        return decoded;
    }

    private static String join(Map<Integer, Piece> pieces) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String charset = null;
        for (Piece piece : pieces.values()) {
            String value = piece.value();
            if (piece.percent() && charset == null) {
                charset = charsetOf(value);
                value = charset == null ? value : value.substring(value.indexOf('\'', value.indexOf('\'') + 1) + 1);
            }
            bytes.writeBytes(piece.percent() ? unescape(value) : value.getBytes(StandardCharsets.UTF_8));
        }
        return EncodedWords.decode(TextDecoder.decode(bytes.toByteArray(), charset));
    }

    private static @Nullable String charsetOf(String value) {
        int first = value.indexOf('\'');
        return first < 0 || value.indexOf('\'', first + 1) < 0 ? null : value.substring(0, first);
    }

    private static byte[] unescape(String value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '%' && i + 2 < value.length() && hex(value, i + 1) >= 0) {
                out.write(hex(value, i + 1));
                i += 2;
            } else {
                out.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static int hex(String value, int at) {
        int high = Character.digit(value.charAt(at), 16);
        int low = Character.digit(value.charAt(at + 1), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    private record Piece(String value, boolean percent) {

        static void add(Map<Integer, Piece> pieces, String name, int star, String value) {
            boolean percent = name.endsWith("*");
            String number =
                    name.substring(star + 1, percent && name.length() > star + 1 ? name.length() - 1 : name.length());
            if (pieces.size() < MOST_PIECES
                    && number.length() < 5
                    && number.chars().allMatch(c -> c >= '0' && c <= '9')) {
                pieces.putIfAbsent(number.isEmpty() ? 0 : Integer.parseInt(number), new Piece(value, percent));
            }
        }
    }
}
