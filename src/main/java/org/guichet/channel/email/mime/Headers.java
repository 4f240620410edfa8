package org.guichet.channel.email.mime;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one header, in their order. Values are unfolded; eight-bit bytes in them are decoded (RFC 6532, or not).
 * What was asked for once is kept, since readers ask for the same few fields again and again: not for several threads.
 */
public final class Headers {

    private static final Charset ASCII = StandardCharsets.US_ASCII;
    private static final byte ESCAPE = 0x1B;

    private static final class Field {
        private final String name;
        private final byte[] line;
        private final int valueAt;
        private @Nullable String decoded;

        Field(String name, byte[] line, int valueAt) {
            this.name = name;
            this.line = line;
            this.valueAt = valueAt;
        }
    }

    private final List<Field> fields = new ArrayList<>();
    private final Map<String, List<Field>> byName = new HashMap<>();
    private final Map<String, Optional<Parameterized>> parameterized = new HashMap<>();
    private final Map<String, List<Address>> addresses = new HashMap<>();
    private @Nullable Optional<Charset> bodyCharset;

    /**
     * @param name in any case
     * @param value raw bytes after the colon, folds included
     */
    void add(String name, byte[] value) {
        add(name, value, 0);
    }

    /**
     * @param name in any case
     * @param line raw bytes, folds included; not copied
     * @param valueAt where its value begins
     */
    void add(String name, byte[] line, int valueAt) {
        Field field = new Field(name.strip().toLowerCase(Locale.ROOT), line, valueAt);
        fields.add(field);
        byName.computeIfAbsent(field.name, any -> new ArrayList<>(1)).add(field);
    }

    public boolean isEmpty() {
        return fields.isEmpty();
    }

    /** The lower-case names, each once, in their order. */
    public List<String> names() {
        return fields.stream().map(field -> field.name).distinct().toList();
    }

    public boolean has(String name) {
        return byName.containsKey(name);
    }

    /** The first field of this lower-case name, trimmed, encoded words as they are; empty when there is none or it is blank. */
    public Optional<String> first(String name) {
        for (Field field : byName.getOrDefault(name, List.of())) {
            String value = decoded(field);
            if (!value.isEmpty()) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    /** All fields of this lower-case name that are not blank. */
    public List<String> all(String name) {
        List<Field> named = byName.get(name);
        return named == null
                ? List.of()
                : named.stream()
                        .map(this::decoded)
                        .filter(value -> !value.isEmpty())
                        .toList();
    }

    /**
     * The first fields of this lower-case name that stand together: a field of any other name ends them, unless {@code
     * between} lets it pass.
     */
    public List<String> topmost(String name, Predicate<String> between) {
        List<String> values = new ArrayList<>();
        for (Field field : fields) {
            if (field.name.equals(name)) {
                values.add(decoded(field));
            } else if (!values.isEmpty() && !between.test(field.name)) {
                break;
            }
        }
        return values;
    }

    /** The first field of this lower-case name as a person reads it. */
    public Optional<String> text(String name) {
        return first(name).map(EncodedWords::decode).map(Headers::oneLine).filter(value -> !value.isEmpty());
    }

    /** Whom all fields of this lower-case name list, in their order. */
    public List<Address> addresses(String name) {
        List<Address> known = addresses.get(name);
        if (known == null) {
            List<Address> found = new ArrayList<>();
            all(name).forEach(value -> found.addAll(AddressParser.parse(value)));
            known = List.copyOf(found);
            addresses.put(name, known);
        }
        return known;
    }

    /** Media type or disposition with its parameters. */
    public Optional<Parameterized> parameterized(String name) {
        Optional<Parameterized> known = parameterized.get(name);
        if (known == null) {
            known = first(name).map(Parameterized::parse);
            parameterized.put(name, known);
        }
        return known;
    }

    private String decoded(Field field) {
        String decoded = field.decoded;
        if (decoded == null) {
            decoded = decode(field);
            field.decoded = decoded;
        }
        return decoded;
    }

    private String decode(Field field) {
        if (isAscii(field.line, field.valueAt)) {
            return oneLine(new String(
                    field.line, field.valueAt, field.line.length - field.valueAt, StandardCharsets.ISO_8859_1));
        }
        byte[] value = java.util.Arrays.copyOfRange(field.line, field.valueAt, field.line.length);
        return oneLine(TextDecoder.decodeShort(value, bodyCharset()));
    }

    private static boolean isAscii(byte[] line, int from) {
        for (int i = from; i < line.length; i++) {
            if (line[i] < 0 || line[i] == ESCAPE) {
                return false;
            }
        }
        return true;
    }

    /** Raw bytes in a header are most often in the body's charset. */
    private Optional<Charset> bodyCharset() {
        Optional<Charset> known = bodyCharset;
        if (known == null) {
            known = byName.getOrDefault("content-type", List.of()).stream()
                    .findFirst()
                    .map(field -> new String(field.line, field.valueAt, field.line.length - field.valueAt, ASCII))
                    .flatMap(value -> Parameterized.parse(value).parameter("charset"))
                    .flatMap(Charsets::named);
            bodyCharset = known;
        }
        return known;
    }

    /** Unfolds (RFC 5322 section 2.2.3), gently with folds that lost their line end; without control characters. */
    private static String oneLine(String value) {
        int from = 0;
        int to = value.length();
        while (from < to && value.charAt(from) <= ' ') {
            from++;
        }
        while (to > from && value.charAt(to - 1) <= ' ') {
            to--;
        }
        int clean = from;
        while (clean < to && value.charAt(clean) >= ' ' && value.charAt(clean) != 0x7F) {
            clean++;
        }
        return clean == to ? value.substring(from, to).strip() : cleaned(value, from, to);
    }

    private static String cleaned(String value, int from, int to) {
        StringBuilder out = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            char c = value.charAt(i);
            if (c >= ' ' && c != 0x7F || c == '\t') {
                out.append(c == '\t' ? ' ' : c);
            }
        }
        return out.toString().strip();
    }
}
