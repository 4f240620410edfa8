package org.guichet.channel.email.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.guichet.channel.email.mime.Uncommented;

/**
 * One Authentication-Results field (RFC 8601 section 2.2).
 *
 * @param authservId lower case
 */
record AuthenticationResults(String authservId, List<Result> results) {

    private static final int MOST = 100;

    AuthenticationResults {
        results = List.copyOf(results);
    }

    /**
     * @param method lower case, without a version: {@code dkim}
     * @param result lower case: {@code pass}
     * @param properties by lower-case {@code ptype.property}, values lower case: {@code header.d}
     */
    record Result(String method, String result, Map<String, String> properties) {

        Result {
            properties = Map.copyOf(properties);
        }

        boolean passes() {
            return result.equals("pass");
        }

        /** What follows the last {@code @}: properties name domains or addresses. */
        Optional<String> domain(String property) {
            return Optional.ofNullable(properties.get(property))
                    .map(value -> value.substring(value.lastIndexOf('@') + 1))
                    .filter(value -> !value.isEmpty());
        }
    }

    static Optional<AuthenticationResults> parse(String field) {
        List<String> pieces = pieces(Uncommented.of(field).text());
        String id = unquoted(pieces.get(0).strip().split("\\s", 2)[0]);
        if (id.isEmpty() || id.indexOf('=') >= 0) {
            return Optional.empty(); // some servers leave their name out: then it is nobody's word
        }
        List<Result> results = new ArrayList<>();
        pieces.stream().skip(1).limit(MOST).forEach(piece -> result(words(piece))
                .ifPresent(results::add));
        return Optional.of(new AuthenticationResults(id, results));
    }

    private static Optional<Result> result(List<String> words) {
        if (words.isEmpty() || words.get(0).indexOf('=') < 1) {
            return Optional.empty();
        }
        String first = words.get(0);
        String method = first.substring(0, first.indexOf('=')).split("/", 2)[0];
        Map<String, String> properties = new TreeMap<>();
        for (String word : words.subList(1, words.size())) {
            int equals = word.indexOf('=');
            if (equals > 0) {
                properties.putIfAbsent(word.substring(0, equals), unquoted(word.substring(equals + 1)));
            }
        }
        return Optional.of(new Result(method, first.substring(first.indexOf('=') + 1), properties));
    }

    /** Blanks around an equals sign are allowed; within quotes they are text. */
    private static List<String> words(String piece) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean quoted = false;
        for (char c : (joined(piece) + " ").toLowerCase(Locale.ROOT).toCharArray()) {
            quoted ^= c == '"';
            if (c != ' ' || quoted) {
                word.append(c);
            } else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        return words;
    }

    private static String joined(String piece) {
        StringBuilder out = new StringBuilder();
        for (String part : piece.split("=", -1)) {
            out.append(out.isEmpty() ? "" : "=").append(part.strip());
        }
        return out.toString();
    }

    private static List<String> pieces(String field) {
        List<String> pieces = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            quoted ^= c == '"';
            if (c == ';' && !quoted) {
                pieces.add(field.substring(start, i));
                start = i + 1;
            }
        }
        pieces.add(field.substring(start));
        return pieces;
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return (quoted ? value.substring(1, value.length() - 1) : value).toLowerCase(Locale.ROOT);
    }
}
