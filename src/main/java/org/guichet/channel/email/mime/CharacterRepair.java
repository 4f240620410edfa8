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
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r') {
                if (i + 1 == text.length() || text.charAt(i + 1) != '\n') {
                    out.append('\n');
                }
            } else if (c >= '\u0080' && c <= '\u009F') {
                out.append(new String(new byte[] {(byte) c}, Charsets.WINDOWS_1252));
            } else if (c >= ' ' && c != '\u007F' && c != '\uFEFF' || c == '\n' || c == '\t') {
                out.append(c);
            }
        }
        return out.toString();
    }
}
