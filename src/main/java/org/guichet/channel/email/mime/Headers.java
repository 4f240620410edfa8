package org.guichet.channel.email.mime;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** The fields of one header, in their order. Values are unfolded; eight-bit bytes in them are decoded (RFC 6532, or not). */
public final class Headers {

    @SuppressWarnings("ArrayRecordComponent")
    private record Field(String name, byte[] value) {}

    private final List<Field> fields = new ArrayList<>();

    /**
     * @param name in any case
     * @param value raw bytes after the colon, folds included
     */
    void add(String name, byte[] value) {
        fields.add(new Field(name.strip().toLowerCase(Locale.ROOT), value));
    }

    public boolean isEmpty() {
        return fields.isEmpty();
    }

    /** The lower-case names, each once, in their order. */
    public List<String> names() {
        return fields.stream().map(Field::name).distinct().toList();
    }

    public boolean has(String name) {
        return fields.stream().anyMatch(field -> field.name().equals(name));
    }

    /** The first field of this lower-case name, trimmed, encoded words as they are; empty when there is none or it is blank. */
    public Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    /** All fields of this lower-case name that are not blank. */
    public List<String> all(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .map(field -> decode(field.value()))
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
            if (field.name().equals(name)) {
                values.add(decode(field.value()));
            } else if (!values.isEmpty() && !between.test(field.name())) {
                break;
            }
        }
        return values;
    }

    /** The first field of this lower-case name as a person reads it. */
    public Optional<String> text(String name) {
        return first(name).map(EncodedWords::decode).map(Headers::oneLine).filter(value -> !value.isEmpty());
    }

    /** Media type or disposition with its parameters. */
    public Optional<Parameterized> parameterized(String name) {
        return first(name).map(Parameterized::parse);
    }

    private String decode(byte[] value) {
        return oneLine(TextDecoder.decodeShort(value, bodyCharset()));
    }

    /** Raw bytes in a header are most often in the body's charset. */
    private Optional<Charset> bodyCharset() {
        return fields.stream()
                .filter(field -> field.name().equals("content-type"))
                .findFirst()
                .map(field -> new String(field.value(), java.nio.charset.StandardCharsets.US_ASCII))
                .flatMap(value -> Parameterized.parse(value).parameter("charset"))
                .flatMap(Charsets::named);
    }

    /** Unfolds (RFC 5322 section 2.2.3), gently with folds that lost their line end. */
    private static String oneLine(String value) {
        StringBuilder out = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\n') {
                continue;
            }
            out.append(c == '\t' ? ' ' : c);
        }
        return out.toString().strip();
    }
}
