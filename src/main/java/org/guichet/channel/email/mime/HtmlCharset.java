package org.guichet.channel.email.mime;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** The charset that an HTML document states of itself, in a {@code meta} element near its beginning. */
final class HtmlCharset {

    /** The HTML standard looks no further ("determining the character encoding"). */
    private static final int LOOKED_AT = 1024;

    private static final String NAMED = "charset=";

    private HtmlCharset() {}

    static Optional<String> in(byte[] html) {
        String head = new String(html, 0, Math.min(html.length, LOOKED_AT), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        int meta = head.indexOf("<meta");
        int named = meta < 0 ? -1 : head.indexOf(NAMED, meta);
        if (named < 0) {
            return Optional.empty();
        }
        int start = named + NAMED.length();
        start += start < head.length() && "\"'".indexOf(head.charAt(start)) >= 0 ? 1 : 0;
        int end = start;
        while (end < head.length() && isOfName(head.charAt(end))) {
            end++;
        }
        return end == start ? Optional.empty() : Optional.of(head.substring(start, end));
    }

    private static boolean isOfName(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || "-_.:+".indexOf(c) >= 0;
    }
}
