package org.guichet.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guichet.cases.CaseJson;

/**
 * What should become of a sample: {@code {"outcome": …, "reason": …, "case": {JSON Pointer: value}}}; a null value
 * means that the field must be absent.
 */
public record Expectation(JsonNode stated) {

    /** @throws IOException when there is no expectation file: a sample nobody judges proves nothing */
    public static Expectation read(Path file) throws IOException {
        return new Expectation(CaseJson.mapper().readTree(Files.readAllBytes(file)));
    }

    /**
     * One thing that is stated.
     *
     * @param pointer {@code outcome}, {@code reason}, or a JSON Pointer into the case
     */
    public record Field(String pointer, JsonNode expected) {

        /**
         * What differs, in words; empty when it is as expected.
         *
         * @param line {@code {"outcome": …, "reason": …, "case": …}} as {@code ./guichet normalize} prints it
         */
        public Optional<String> difference(JsonNode line) {
            JsonNode actual = pointer.startsWith("/") ? line.path("case").at(pointer) : line.path(pointer);
            boolean same = expected.isNull()
                    ? actual.isMissingNode() || actual.isNull()
                    : expected.equals(actual) || sameNumber(expected, actual);
            return same
                    ? Optional.empty()
                    : Optional.of("expected " + expected + ", got " + (actual.isMissingNode() ? "nothing" : actual));
        }

        private static boolean sameNumber(JsonNode expected, JsonNode actual) {
            return expected.isNumber()
                    && actual.isNumber()
                    && expected.decimalValue().compareTo(actual.decimalValue()) == 0;
        }
    }

    /** All that is stated, in order. */
    public List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field("outcome", stated.path("outcome")));
        if (stated.hasNonNull("reason")) {
            fields.add(new Field("reason", stated.path("reason")));
        }
        stated.path("case").fields().forEachRemaining(e -> fields.add(new Field(e.getKey(), e.getValue())));
        return fields;
    }

    /** What differs in a line, in words; empty when all is as expected. */
    public List<String> differences(JsonNode line) {
        return fields().stream()
                .flatMap(field -> field.difference(line).map(words -> field.pointer() + ": " + words).stream())
                .toList();
    }
}
