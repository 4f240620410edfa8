package org.guichet.followup;

import java.util.Optional;

/**
 * RFC 4648 section 6 in lower case and without padding: what survives mail systems that change the case of a local part.
 */
final class Base32 {

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int BITS = 5;

    private Base32() {}

    static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder((bytes.length * Byte.SIZE + BITS - 1) / BITS);
        int held = 0;
        int bits = 0;
        for (byte one : bytes) {
            held = (held << Byte.SIZE | one & 0xFF) & 0xFFFF;
            bits += Byte.SIZE;
            for (; bits >= BITS; bits -= BITS) {
                text.append(ALPHABET.charAt(held >>> bits - BITS & 31));
            }
        }
        if (bits > 0) {
            text.append(ALPHABET.charAt(held << BITS - bits & 31));
        }
        return text.toString();
    }

    /**
     * @param text in any case
     * @param length of the bytes that are expected
     * @return empty when it has another length, another character, or bits set behind the last byte (RFC 4648 section 3.5)
     */
    static Optional<byte[]> decode(String text, int length) {
        if (text.length() != (length * Byte.SIZE + BITS - 1) / BITS) {
            return Optional.empty();
        }
        byte[] bytes = new byte[length];
        int held = 0;
        int bits = 0;
        int next = 0;
        for (int i = 0; i < text.length(); i++) {
            int value = valueOf(text.charAt(i));
            if (value < 0) {
                return Optional.empty();
            }
            held = (held << BITS | value) & 0xFFFF;
            bits += BITS;
            if (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                bytes[next++] = (byte) (held >>> bits);
            }
        }
        return (held & (1 << bits) - 1) == 0 ? Optional.of(bytes) : Optional.empty();
    }

    static boolean isDigit(char c) {
        return valueOf(c) >= 0;
    }

    private static int valueOf(char c) {
        if (c >= 'a' && c <= 'z') {
            return c - 'a';
        }
        if (c >= 'A' && c <= 'Z') {
            return c - 'A';
        }
        return c >= '2' && c <= '7' ? c - '2' + 26 : -1;
    }
}
