package org.guichet.channel.form;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parameters behind a header's first word: {@code form-data; name="files"; filename="facture.pdf"}. */
final class HeaderParameters {

    private final String header;
    private int at;
    private final Map<String, String> values = new LinkedHashMap<>();

    private HeaderParameters(String header) {
        this.header = header;
    }

    static HeaderParameters of(String header) {
        HeaderParameters parameters = new HeaderParameters(header);
        parameters.parse();
        return parameters;
    }

    /** The first value of that name. */
    @Nullable
    String get(String name) {
        return values.get(name);
    }

    private void parse() {
        skipTo(';');
        while (at < header.length()) {
            at++;
            int start = at;
            skipTo('=', ';');
            String name = header.substring(start, at).strip().toLowerCase(Locale.ROOT);
            if (at < header.length() && header.charAt(at) == '=') {
                at++;
                values.putIfAbsent(name, value());
            }
        }
    }

    private String value() {
        while (at < header.length() && header.charAt(at) == ' ') {
            at++;
        }
        if (at < header.length() && header.charAt(at) == '"') {
            return quoted();
        }
        int start = at;
        skipTo(';');
        return header.substring(start, at).strip();
    }

    /** Only {@code \"} is an escape: old browsers send Windows paths with single backslashes. */
    private String quoted() {
        StringBuilder value = new StringBuilder();
        at++;
        while (at < header.length() && header.charAt(at) != '"') {
            if (header.startsWith("\\\"", at)) {
                at++;
            }
            value.append(header.charAt(at++));
        }
        skipTo(';');
        return value.toString();
    }

    private void skipTo(char... stops) {
        while (at < header.length() && new String(stops).indexOf(header.charAt(at)) < 0) {
            at++;
        }
    }
}
