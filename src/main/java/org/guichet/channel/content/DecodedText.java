package org.guichet.channel.content;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Text out of bytes that do not say their charset: byte order mark, UTF-16 by its zero bytes, UTF-8 where it is valid,
 * else Windows-1252, which is what is left of the old days in French and English offices.
 *
 * @param text without its byte order mark
 */
public record DecodedText(String text, Charset charset) {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** Text has almost no control characters; bytes of pictures and sounds have one in ten. */
    private static final int ONE_CONTROL_IN = 50;

    /** @return empty when the bytes are no text */
    public static Optional<DecodedText> decode(byte[] bytes) {
        return decode(bytes, bytes.length);
    }

    /** For a field's value: UTF-8 where it is valid, else Windows-1252, never refused. */
    public static String utf8OrWindows1252(byte[] bytes) {
        String utf8 = strictUtf8(bytes, bytes.length, false);
        return utf8 != null ? utf8 : lenient(bytes, bytes.length, WINDOWS_1252);
    }

    /** Looks at the first {@code limit} bytes only; a character cut at the limit is left out. */
    static Optional<DecodedText> decode(byte[] bytes, int limit) {
        int length = Math.min(bytes.length, limit);
        Charset marked = byteOrderMark(bytes, length);
        DecodedText decoded = marked != null
                ? new DecodedText(lenient(bytes, length, marked), marked)
                : unmarked(bytes, length, length < bytes.length);
        String text = decoded.text.startsWith("\ufeff") ? decoded.text.substring(1) : decoded.text;
        return looksLikeText(text) ? Optional.of(new DecodedText(text, decoded.charset)) : Optional.empty();
    }

    private static DecodedText unmarked(byte[] bytes, int length, boolean cut) {
        Charset wide = wideCharset(bytes, length);
        if (wide != null) {
            return new DecodedText(lenient(bytes, length, wide), wide);
        }
        String utf8 = strictUtf8(bytes, length, cut);
        return utf8 != null
                ? new DecodedText(utf8, StandardCharsets.UTF_8)
                : new DecodedText(lenient(bytes, length, WINDOWS_1252), WINDOWS_1252);
    }

    private static @Nullable Charset byteOrderMark(byte[] bytes, int length) {
        int first = length > 1 ? (bytes[0] & 0xff) << 8 | bytes[1] & 0xff : 0;
        return switch (first) {
            case 0xfeff -> StandardCharsets.UTF_16BE;
            case 0xfffe -> StandardCharsets.UTF_16LE;
            case 0xefbb -> length > 2 && (bytes[2] & 0xff) == 0xbf ? StandardCharsets.UTF_8 : null;
            default -> null;
        };
    }

    /** In UTF-16 of a western language nearly every second byte is zero. */
    private static @Nullable Charset wideCharset(byte[] bytes, int length) {
        int even = 0;
        int odd = 0;
        int looked = Math.min(length, 1024) / 2 * 2;
        for (int i = 0; i < looked; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        if (odd > looked / 3 && even == 0) {
            return StandardCharsets.UTF_16LE;
        }
        return even > looked / 3 && odd == 0 ? StandardCharsets.UTF_16BE : null;
    }

    private static @Nullable String strictUtf8(byte[] bytes, int length, boolean cut) {
        try {
            CharBuffer out = CharBuffer.allocate(length);
            var decoder = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            var result = decoder.decode(ByteBuffer.wrap(bytes, 0, length), out, !cut);
            if (result.isError()) {
                result.throwException();
            }
            return out.flip().toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static String lenient(byte[] bytes, int length, Charset charset) {
        return new String(bytes, 0, length, charset);
    }

    private static boolean looksLikeText(String text) {
        long controls = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return false;
            }
            controls += c < ' ' && !isLayout(c) || c == 0xfffd ? 1 : 0;
        }
        return controls * ONE_CONTROL_IN <= text.length();
    }

    private static boolean isLayout(char c) {
        return c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0x1b;
    }
}
