package org.guichet.channel.email.mime;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;

/**
 * How the top of a message is formed, where it does not keep to RFC 5322.
 *
 * @param start where the header begins: after blank lines and an mbox separator ("From …" without a colon)
 * @param body where the body begins without its blank line; -1 when it has one. A line that is no field begins it, unless
 *     another field follows: then it is a fold that lost its indentation
 */
record HeaderShape(int start, int body) {

    static HeaderShape of(byte[] message) {
        int start = 0;
        while (start < message.length && (message[start] == '\n' || message[start] == '\r')) {
            start++;
        }
        if (startsWith(message, start, "From ") || startsWith(message, start, ">From ")) {
            start = nextLine(message, start);
        }
        return new HeaderShape(start, bodyWithoutBlankLine(message, start));
    }

    private static int bodyWithoutBlankLine(byte[] message, int start) {
        for (int at = start; at < message.length; at = nextLine(message, at)) {
            boolean blank = message[at] == '\n' || message[at] == '\r';
            if (blank) {
                return -1;
            }
            boolean fold = message[at] == ' ' || message[at] == '\t';
            if (!fold && !isField(message, at)) {
                int next = nextLine(message, at);
                return next < message.length && isField(message, next) ? -1 : at;
            }
        }
        return -1;
    }

    /** The message with the blank line that it lacks; mime4j alone would lose lines here. */
    InputStream stream(byte[] message) {
        if (body < 0) {
            return new ByteArrayInputStream(message, start, message.length - start);
        }
        InputStream header = new ByteArrayInputStream(message, start, body - start);
        InputStream blank = new ByteArrayInputStream(new byte[] {'\r', '\n'});
        InputStream rest = new ByteArrayInputStream(message, body, message.length - body);
        return new SequenceInputStream(header, new SequenceInputStream(blank, rest));
    }

    /** RFC 5322 section 3.6.8: printable ASCII but the colon, then the colon. */
    private static boolean isField(byte[] message, int line) {
        int at = line;
        while (at < message.length && message[at] > ' ' && message[at] != ':' && message[at] != 0x7F) {
            at++;
        }
        while (at < message.length && at > line && (message[at] == ' ' || message[at] == '\t')) {
            at++;
        }
        return at > line && at < message.length && message[at] == ':';
    }

    private static int nextLine(byte[] message, int from) {
        int at = from;
        while (at < message.length && message[at] != '\n' && message[at] != '\r') {
            at++;
        }
        boolean pair = at + 1 < message.length && message[at] == '\r' && message[at + 1] == '\n';
        return Math.min(message.length, at + (pair ? 2 : 1));
    }

    private static boolean startsWith(byte[] message, int at, String prefix) {
        byte[] expected = prefix.getBytes(StandardCharsets.US_ASCII);
        return at + expected.length <= message.length
                && java.util.Arrays.equals(message, at, at + expected.length, expected, 0, expected.length);
    }
}
