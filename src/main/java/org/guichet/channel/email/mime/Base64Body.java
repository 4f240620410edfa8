package org.guichet.channel.email.mime;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Base64 (RFC 2045 section 6.8) as senders write it: what is no character of the alphabet is passed over, a last group
 * without its padding counts, and whatever follows the padding (the footer of a list) is no part of it.
 */
final class Base64Body extends InputStream {

    /** By so many bytes {@link #isLikely} tells. */
    static final int HEAD_BYTES = 512;

    /** One character in so many may be no character of the alphabet. */
    private static final int STRAY = 20;

    private static final int BUFFER = 8 * 1024;
    private static final byte[] VALUES = values();
    private static final byte PADDING = -2;

    private final InputStream encoded;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;
    /** Of the group that is being read: its bits, and how many characters of it came. */
    private int bits;

    private int characters;
    private boolean ended;

    Base64Body(InputStream encoded) {
        this.encoded = encoded;
    }

    /** Whether this is how base64 begins: words with blanks between them, or marks, are text that says it is base64. */
    static boolean isLikely(byte[] head) {
        int strange = 0;
        int all = 0;
        for (byte one : head) {
            boolean lineEnd = one == '\r' || one == '\n';
            all += lineEnd ? 0 : 1;
            strange += lineEnd || VALUES[one & 0xFF] != -1 ? 0 : 1;
        }
        return strange < STRAY / 2 || strange * STRAY <= all;
    }

    @Override
    public int read() {
        throw new UnsupportedOperationException("read by arrays");
    }

    /** @param length at least three */
    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int to = from;
        while (!ended && from + length - to >= 3) {
            if (at == end && !fill()) {
                ended = true;
            } else {
                to = group(into, to);
            }
        }
        if (ended) {
            to = rest(into, to);
        }
        return to == from && ended ? -1 : to - from;
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, encoded.read(buffer));
        return end > 0;
    }

    /** Takes characters until a group is whole or the buffer is empty. */
    private int group(byte[] into, int to) {
        while (at < end) {
            byte value = VALUES[buffer[at] & 0xFF];
            at++;
            if (value >= 0) {
                bits = bits << 6 | value;
                characters++;
                if (characters == 4) {
                    into[to] = (byte) (bits >> 16);
                    into[to + 1] = (byte) (bits >> 8);
                    into[to + 2] = (byte) bits;
                    characters = 0;
                    return to + 3;
                }
            } else if (value == PADDING) {
                ended = true;
                return to;
            }
        }
        return to;
    }

    /** Two characters of a group hold one byte, three hold two, one holds none. */
    private int rest(byte[] into, int to) {
        int next = to;
        if (characters == 2) {
            into[next++] = (byte) (bits >> 4);
        } else if (characters == 3) {
            into[next++] = (byte) (bits >> 10);
            into[next++] = (byte) (bits >> 2);
        }
        characters = 0;
        return next;
    }

    private static byte[] values() {
        byte[] values = new byte[256];
        Arrays.fill(values, (byte) -1);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        for (int i = 0; i < alphabet.length(); i++) {
            values[alphabet.charAt(i)] = (byte) i;
        }
        values['='] = -2;
        return values;
    }
}
