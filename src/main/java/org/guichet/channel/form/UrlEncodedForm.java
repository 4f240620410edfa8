package org.guichet.channel.form;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.guichet.channel.content.PercentEncoding;

/** {@code application/x-www-form-urlencoded}, as the WHATWG URL standard (section 5.1) reads it. */
final class UrlEncodedForm {

    private UrlEncodedForm() {}

    static void read(byte[] body, FormCollector collector) {
        String text = new String(body, ISO_8859_1);
        int from = 0;
        while (from <= text.length() && !collector.isRefused()) {
            int end = text.indexOf('&', from);
            int to = end < 0 ? text.length() : end;
            pair(text.substring(from, to), collector);
            from = to + 1;
        }
    }

    private static void pair(String pair, FormCollector collector) {
        int equals = pair.indexOf('=');
        if (equals > 0) {
            collector.field(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
        }
    }

    private static String decoded(String part) {
        return PercentEncoding.decode(part.replace('+', ' '));
    }
}
