package org.guichet.channel.content;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/** Percent-encoding (RFC 3986, section 2.1), read leniently: a percent sign that begins no escape stands for itself. */
public final class PercentEncoding {

    private PercentEncoding() {}

    /** @param encoded one character per byte, as ISO-8859-1 decodes; the bytes are taken for UTF-8 when they are that */
    public static String decode(String encoded) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            int escaped = escape(encoded, i);
            bytes.write(escaped >= 0 ? escaped : encoded.charAt(i));
            i += escaped >= 0 ? 2 : 0;
        }
        return DecodedText.utf8OrWindows1252(bytes.toByteArray());
    }

    /** Like {@link #decode}, for a string that is already characters: a file name (RFC 7578, section 2). */
    public static String decodeCharacters(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        return decode(new String(text.getBytes(UTF_8), ISO_8859_1));
    }

    private static int escape(String text, int at) {
        if (text.charAt(at) != '%' || at + 2 >= text.length()) {
            return -1;
        }
        int high = Character.digit(text.charAt(at + 1), 16);
        int low = Character.digit(text.charAt(at + 2), 16);
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }
}
