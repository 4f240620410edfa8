package org.guichet.channel.email.mime;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A value with parameters: Content-Type, Content-Disposition. Continuations and charsets by RFC 2231, encoded words as
 * many senders write them against the rules, unquoted blanks in file names.
 *
 * @param value lower case, e.g. {@code text/plain}
 * @param parameters decoded, by lower-case name
 */
public record Parameterized(String value, Map<String, String> parameters) {

    public Parameterized {
        parameters = Map.copyOf(parameters);
    }

    public static Parameterized parse(String field) {
        List<String> pieces = split(field);
        Map<String, String> raw = new TreeMap<>();
        for (String piece : pieces.subList(1, pieces.size())) {
            int equals = piece.indexOf('=');
            if (equals > 0) {
                raw.putIfAbsent(
                        piece.substring(0, equals).strip().toLowerCase(Locale.ROOT),
                        unquote(piece.substring(equals + 1).strip()));
            }
        }
        return new Parameterized(pieces.get(0).strip().toLowerCase(Locale.ROOT), ExtendedParameters.decode(raw));
    }

    public Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name)).filter(value -> !value.isBlank());
    }

    private static List<String> split(String field) {
        List<String> pieces = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c == '\\' && quoted) {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ';' && !quoted) {
                pieces.add(field.substring(start, i));
                start = i + 1;
            }
        }
        pieces.add(field.substring(Math.min(start, field.length())));
        return pieces;
    }

    /** Where a quote ends behind which something stands that no semicolon divides from it; the length when it never does. */
    private static int closing(String value) {
        int quote = value.indexOf('"', 1);
        return quote < 0 ? value.length() : quote;
    }

    /** A backslash before anything but a quote or a backslash is kept: it is a Windows path, not an escape. */
    static String unquote(String value) {
        if (value.length() < 2 || value.charAt(0) != '"') {
            return value;
        }
        int end = value.endsWith("\"") ? value.length() - 1 : closing(value);
        StringBuilder out = new StringBuilder();
        for (int i = 1; i < end; i++) {
            char c = value.charAt(i);
            if (c == '\\' && i + 1 < end && (value.charAt(i + 1) == '"' || value.charAt(i + 1) == '\\')) {
                i++;
                c = value.charAt(i);
            }
            out.append(c);
        }
        return out.toString();
    }
}
