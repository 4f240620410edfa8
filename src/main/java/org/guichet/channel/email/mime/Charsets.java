package org.guichet.channel.email.mime;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The charsets that senders mean by the names they write. Where mail programs declare a standard and send its vendor
 * superset, the superset is taken, as the WHATWG Encoding Standard does.
 */
public final class Charsets {

    public static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** With the vendor's signs. */
    static final Charset ISO_2022_JP = Charset.forName("x-windows-iso2022jp");

    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("iso8859-1", "windows-1252"),
            Map.entry("iso_8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("latin-1", "windows-1252"),
            Map.entry("ansi", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("iso-8859-8-i", "iso-8859-8"),
            Map.entry("iso-8859-8-e", "iso-8859-8"),
            Map.entry("gb2312", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("x-gbk", "GB18030"),
            Map.entry("hz-gb-2312", "GB18030"),
            Map.entry("hz", "GB18030"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("ks_c_5601", "x-windows-949"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("shift-jis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("iso-2022-jp", "x-windows-iso2022jp"),
            Map.entry("utf8", "UTF-8"),
            Map.entry("utf-8", "UTF-8"),
            Map.entry("unicode-1-1-utf-8", "UTF-8"),
            Map.entry("macintosh", "x-MacRoman"),
            Map.entry("cp-850", "IBM850"));

    private Charsets() {}

    /** The charset meant, or empty when the name says nothing: missing, {@code unknown-8bit}, not known here. */
    public static Optional<Charset> named(@Nullable String name) {
        if (name == null) {
            return Optional.empty();
        }
        String key = key(name);
        try {
            return Optional.of(Charset.forName(MEANT.getOrDefault(key, key)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    static boolean isUtf7(String name) {
        return key(name).endsWith("utf-7");
    }

    static boolean isHz(String name) {
        String key = key(name);
        return key.equals("hz-gb-2312") || key.equals("hz");
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replace("\"", "").replace("'", "");
    }

    /** Charsets whose first half is ASCII and nothing else: seven-bit text needs no decoding. */
    static boolean holdsAscii(Charset charset) {
        return charset.equals(StandardCharsets.UTF_8) || charset.equals(WINDOWS_1252) || isAscii(charset);
    }

    /** True for a declaration that text with accents may break: ASCII is declared by default more often than meant. */
    static boolean isAscii(Charset charset) {
        return charset.equals(StandardCharsets.US_ASCII);
    }
}
