package org.guichet.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
     * What differs, in words; empty when all is as expected.
     *
     * @param line {@code {"outcome": …, "reason": …, "case": …}} as {@code ./guichet normalize} prints it
     */
    public List<String> differences(JsonNode line) {
        List<String> differences = new ArrayList<>();
        compare("outcome", stated.path("outcome"), line.path("outcome"), differences);
        if (stated.hasNonNull("reason")) {
            compare("reason", stated.path("reason"), line.path("reason"), differences);
        }
        stated.path("case")
                .fields()
                .forEachRemaining(
                        e -> compare(e.getKey(), e.getValue(), line.path("case").at(e.getKey()), differences));
        return differences;
    }

    private static void compare(String what, JsonNode expected, JsonNode actual, List<String> differences) {
        boolean same = expected.isNull()
                ? actual.isMissingNode() || actual.isNull()
                : expected.equals(actual) || sameNumber(expected, actual);
        if (!same) {
            differences.add(what + ": expected " + expected + ", got " + (actual.isMissingNode() ? "nothing" : actual));
        }
    }

    private static boolean sameNumber(JsonNode expected, JsonNode actual) {
        return expected.isNumber()
                && actual.isNumber()
                && expected.decimalValue().compareTo(actual.decimalValue()) == 0;
    }
}
