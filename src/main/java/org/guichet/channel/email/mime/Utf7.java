package org.guichet.channel.email.mime;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * UTF-7 (RFC 2152), which Java does not know: {@code +AOk-} is "é", {@code +-} is "+". What is not well formed stays as it
 * is.
 */
final class Utf7 {

    private Utf7() {}

    /** Of seven-bit bytes. */
    static String decode(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int plus = text.indexOf('+', at);
            int stop = plus < 0 ? text.length() : plus;
            out.append(text, at, stop);
            at = plus < 0 ? stop : shifted(text, plus, out);
        }
        return out.toString();
    }

    /** Index after the shifted characters that begin here. */
    private static int shifted(String text, int plus, StringBuilder out) {
        int end = plus + 1;
        while (end < text.length() && isBase64(text.charAt(end))) {
            end++;
        }
        boolean closed = end < text.length() && text.charAt(end) == '-';
        if (end == plus + 1) {
            out.append('+');
        } else {
            out.append(utf16(text.substring(plus + 1, end)));
        }
        return closed ? end + 1 : end;
    }

    private static String utf16(String base64) {
        // One character beyond a group of four holds no whole byte: the decoder refuses it.
        int usable = base64.length() % 4 == 1 ? base64.length() - 1 : base64.length();
        byte[] bytes = Base64.getDecoder().decode(base64.substring(0, usable));
        return new String(bytes, 0, bytes.length & ~1, StandardCharsets.UTF_16BE);
    }

    private static boolean isBase64(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '+' || c == '/';
    }
}
