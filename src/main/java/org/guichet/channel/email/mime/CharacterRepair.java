package org.guichet.channel.email.mime;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Undoes what mail programs commonly do to characters on their way. */
final class CharacterRepair {

    private CharacterRepair() {}

    static String repair(String text) {
        return plain(undoubled(text).orElse(text));
    }

    /**
     * UTF-8 that was taken for Windows-1252 and encoded again ("Ã©" for "é"). Only when the whole text turns back without
     * a single error: a text that truly holds such a pair beside other accents does not.
     */
    private static Optional<String> undoubled(String text) {
        if (text.indexOf('Ã') < 0 && text.indexOf('â') < 0 && text.indexOf('Â') < 0) {
            return Optional.empty();
        }
        try {
            ByteBuffer bytes = Charsets.WINDOWS_1252
                    .newEncoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .encode(java.nio.CharBuffer.wrap(text));
            byte[] once = new byte[bytes.remaining()];
            bytes.get(once);
            return TextDecoder.strict(once, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** One kind of line end, no control characters; C1 controls (U+0080 to U+009F) are Windows-1252 in disguise. */
    private static String plain(String text) {
        int next = nextOdd(text, 0);
        if (next == text.length()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        while (next < text.length()) {
            out.append(text, from, next).append(instead(text, next));
            from = next + 1;
            next = nextOdd(text, from);
        }
        return out.append(text, from, text.length()).toString();
    }

    private static String instead(String text, int at) {
        char c = text.charAt(at);
        if (c == '\r') {
            return at + 1 == text.length() || text.charAt(at + 1) != '\n' ? "\n" : "";
        }
        return c >= '\u0080' && c <= '\u009F' ? new String(new byte[] {(byte) c}, Charsets.WINDOWS_1252) : "";
    }

    /** Index of the next character that does not stay as it is; the length when all do. */
    private static int nextOdd(String text, int from) {
        int at = from;
        while (at < text.length() && stays(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean stays(char c) {
        return c >= ' ' && c < '\u007F' || c == '\n' || c == '\t' || c > '\u009F' && c != '\uFEFF';
    }
}
