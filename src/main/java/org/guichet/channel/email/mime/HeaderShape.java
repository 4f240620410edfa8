package org.guichet.channel.email.mime;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How the top of a message is formed, where it does not keep to RFC 5322.
 *
 * @param start where the header begins: after blank lines and an mbox separator ("From …" without a colon)
 * @param body where the body begins without its blank line; -1 when it has one. A line that is no field begins it, unless
 *     another field follows: then it is a fold that lost its indentation
 * @param folds lines that are parameters of the field above and stand where a field would: scripts forget to indent
 *     {@code boundary=…}
 */
record HeaderShape(int start, int body, List<Integer> folds) {

    /** More than any field has; one by one they are put right. */
    private static final int MOST_FOLDS = 20;

    HeaderShape {
        folds = List.copyOf(folds);
    }

    static HeaderShape of(byte[] message) {
        int start = 0;
        while (start < message.length && (message[start] == '\n' || message[start] == '\r')) {
            start++;
        }
        if (startsWith(message, start, "From ") || startsWith(message, start, ">From ")) {
            start = nextLine(message, start);
        }
        List<Integer> folds = new ArrayList<>();
        return new HeaderShape(start, bodyWithoutBlankLine(message, start, folds), folds);
    }

    private static int bodyWithoutBlankLine(byte[] message, int start, List<Integer> folds) {
        for (int at = start; at < message.length; at = nextLine(message, at)) {
            boolean blank = message[at] == '\n' || message[at] == '\r';
            if (blank) {
                return -1;
            }
            boolean fold = message[at] == ' ' || message[at] == '\t';
            if (!fold && folds.size() < MOST_FOLDS && isParameter(message, start, at)) {
                folds.add(at);
            } else if (!fold && !isField(message, at)) {
                int next = nextLine(message, at);
                return next < message.length && isField(message, next) ? -1 : at;
            }
        }
        return -1;
    }

    /** The message with the blank line that it lacks; mime4j alone would lose lines here. */
    InputStream stream(byte[] message) {
        List<InputStream> pieces = new ArrayList<>();
        int from = start;
        for (int fold : folds) {
            pieces.add(new ByteArrayInputStream(message, from, fold - from));
            pieces.add(new ByteArrayInputStream(new byte[] {' '}));
            from = fold;
        }
        if (body >= 0) {
            pieces.add(new ByteArrayInputStream(message, from, body - from));
            pieces.add(new ByteArrayInputStream(new byte[] {'\r', '\n'}));
            from = body;
        }
        InputStream rest = new ByteArrayInputStream(message, from, message.length - from);
        pieces.add(rest);
        return pieces.size() == 1 ? rest : new SequenceInputStream(Collections.enumeration(pieces));
    }

    /** {@code name=value} below a line that ends with a semicolon (RFC 2045 section 5.1). */
    private static boolean isParameter(byte[] message, int start, int line) {
        int before = line - 1;
        while (before >= start && (message[before] == '\n' || message[before] == '\r' || message[before] == ' ')) {
            before--;
        }
        int at = line;
        while (at < message.length
                && (Character.isLetterOrDigit(message[at]) || message[at] == '-' || message[at] == '*')) {
            at++;
        }
        return before >= start && message[before] == ';' && at > line && at < message.length && message[at] == '=';
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
