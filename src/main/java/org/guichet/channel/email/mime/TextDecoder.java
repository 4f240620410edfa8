package org.guichet.channel.email.mime;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Bytes to characters when the declaration may be wrong or missing. Line ends become {@code \n}. */
public final class TextDecoder {

    private TextDecoder() {}

    /**
     * Decodes by declaration, by evidence, by detection, in this order.
     *
     * @param declared the charset's name as the sender wrote it
     * @return the text, without control characters other than tab and line feed
     */
    public static String decode(byte[] bytes, @Nullable String declared) {
        return CharacterRepair.repair(
                switched(bytes, declared).orElseGet(() -> decodeOnly(bytes, Charsets.named(declared))));
    }

    /** Seven-bit charsets that Java does not know. */
    private static Optional<String> switched(byte[] bytes, @Nullable String declared) {
        boolean utf7 = declared != null && Charsets.isUtf7(declared);
        boolean hz = declared != null && Charsets.isHz(declared);
        if (!utf7 && !hz || !isSevenBit(bytes)) {
            return Optional.empty();
        }
        return Optional.of(utf7 ? Utf7.decode(bytes) : Hz.decode(bytes));
    }

    /** Without the detector, for texts too short for it: UTF-8 when it is valid, the hint, Cyrillic, else Windows-1252. */
    static String decodeShort(byte[] bytes, Optional<Charset> hint) {
        if (isEscaped(bytes)) {
            return CharacterRepair.repair(strict(bytes, Charsets.ISO_2022_JP).orElseGet(() -> ascii(bytes)));
        }
        return CharacterRepair.repair(strict(bytes, StandardCharsets.UTF_8)
                .or(() -> hint.flatMap(charset -> strict(bytes, meant(bytes, charset))))
                .orElseGet(() -> new String(
                        bytes,
                        CyrillicCharset.certain(bytes)
                                .or(() -> CyrillicCharset.likely(bytes))
                                .orElse(Charsets.WINDOWS_1252))));
    }

    /** Seven-bit bytes that switch to two-byte Japanese (RFC 1468): programs put them into headers as they are. */
    static boolean isEscaped(byte[] bytes) {
        for (int i = 0; i + 2 < bytes.length; i++) {
            if (bytes[i] == 0x1B && bytes[i + 1] == '$' && (bytes[i + 2] == 'B' || bytes[i + 2] == '@')) {
                return true;
            }
        }
        return false;
    }

    private static String ascii(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static String decodeOnly(byte[] bytes, Optional<Charset> declared) {
        boolean sevenBit = isSevenBit(bytes);
        if (sevenBit && declared.map(Charsets::holdsAscii).orElse(true)) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
        Optional<String> byMark = byMark(bytes);
        if (byMark.isPresent()) {
            return byMark.get();
        }
        Optional<String> utf8 = strict(bytes, StandardCharsets.UTF_8);
        // Valid UTF-8 with accents is UTF-8 whatever single-byte charset is declared; seven-bit text must obey
        // ISO-2022.
        if (utf8.isPresent() && (declared.isEmpty() || !sevenBit || Charsets.isAscii(declared.get()))) {
            return utf8.get();
        }
        return declared.filter(charset -> !Charsets.isAscii(charset))
                .map(charset -> meant(bytes, charset))
                .flatMap(charset -> strict(bytes, charset))
                .or(() -> declared.filter(StandardCharsets.UTF_8::equals).flatMap(charset -> mostlyUtf8(bytes)))
                .orElseGet(() -> new String(bytes, DetectedCharset.of(bytes)));
    }

    /** Programs declare the Western charset by default: Cyrillic text is told in spite of it. */
    private static Charset meant(byte[] bytes, Charset declared) {
        return declared.equals(Charsets.WINDOWS_1252)
                ? CyrillicCharset.against(bytes).orElse(declared)
                : declared;
    }

    private static Optional<String> byMark(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8));
        }
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            return Optional.of(new String(bytes, StandardCharsets.UTF_16));
        }
        return Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** UTF-8 with a broken byte here and there (cut by a size limit, one pasted character) is still UTF-8. */
    private static Optional<String> mostlyUtf8(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        long broken = text.chars().filter(c -> c == '\uFFFD').count();
        long good = text.chars().filter(c -> c > 0x7F && c != '\uFFFD').count();
        return broken * 4 < good ? Optional.of(text) : Optional.empty();
    }

    private static boolean isSevenBit(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    static Optional<String> strict(byte[] bytes, Charset charset) {
        try {
            CharBuffer text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return Optional.of(text.toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
