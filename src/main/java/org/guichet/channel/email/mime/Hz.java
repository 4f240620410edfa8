package org.guichet.channel.email.mime;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * HZ (RFC 1843), which Java does not know: GB 2312 in seven bits between <code>~{</code> and <code>~}</code>; {@code ~~} is
 * "~", and a tilde at the end of a line joins the next one to it. What is not well formed stays as it is.
 */
final class Hz {

    private static final Charset GB = Charset.forName("GB18030");
    private static final int FIRST = 0x21;
    private static final int LAST_ROW = 0x77;
    private static final int LAST = 0x7E;

    private final String text;
    private final StringBuilder out;
    private boolean chinese;

    private Hz(byte[] bytes) {
        this.text = new String(bytes, StandardCharsets.ISO_8859_1);
        this.out = new StringBuilder(text.length());
    }

    /** Of seven-bit bytes. */
    static String decode(byte[] bytes) {
        Hz reading = new Hz(bytes);
        int at = 0;
        while (at < reading.text.length()) {
            at = reading.next(at);
        }
        return reading.out.toString();
    }

    private int next(int at) {
        char c = text.charAt(at);
        if (c == '~' && at + 1 < text.length()) {
            int escaped = escaped(at, text.charAt(at + 1));
            if (escaped > at) {
                return escaped;
            }
        }
        if (chinese && at + 1 < text.length() && isPair(c, text.charAt(at + 1))) {
            out.append(new String(new byte[] {(byte) (c | 0x80), (byte) (text.charAt(at + 1) | 0x80)}, GB));
            return at + 2;
        }
        // Who forgets to switch back at the end of a line must not lose the next one.
        chinese &= c != '\n';
        out.append(c);
        return at + 1;
    }

    /** Index after an escape; the same one when it is none. */
    private int escaped(int at, char second) {
        if (second == '{' && !chinese || second == '}' && chinese) {
            chinese = second == '{';
            return at + 2;
        }
        if (second == '~' && !chinese) {
            out.append('~');
            return at + 2;
        }
        int lineEnd = second == '\r' ? at + 2 : at + 1;
        return lineEnd < text.length() && text.charAt(lineEnd) == '\n' ? lineEnd + 1 : at;
    }

    private static boolean isPair(char row, char cell) {
        return row >= FIRST && row <= LAST_ROW && cell >= FIRST && cell <= LAST;
    }
}
