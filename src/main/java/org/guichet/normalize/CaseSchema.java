package org.guichet.normalize;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.guichet.cases.Case;
import org.guichet.cases.CaseJson;

/** The published JSON Schema (2020-12) of a case, and whether a case keeps to it. Thread-safe. */
public final class CaseSchema {

    private static final String RESOURCE = "case-1.schema.json";
    private static final int MOST_VIOLATIONS = 20;

    /** The schema as published, as JSON text. */
    public static String text() {
        try (InputStream stream = Case.class.getResourceAsStream(RESOURCE)) {
            return new String(Objects.requireNonNull(stream, RESOURCE).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }

    /**
     * Where a case breaks the schema.
     *
     * @return one line for each violation: the JSON Pointer and the rule that was broken, never the value. Empty when
     *     the case is valid; at most 20
     */
    public List<String> violations(Case candidate) {
        return ProvenCase.isValid(candidate) ? List.of() : violations(CaseJson.toTree(candidate));
    }

    /** As {@link #violations(Case)}, of JSON that claims to be a case. */
    public List<String> violations(JsonNode candidate) {
        return isProvenValid(candidate) ? List.of() : judged(candidate);
    }

    static boolean isProvenValid(JsonNode candidate) {
        return Quick.PROVEN.test(candidate);
    }

    /** By the validator, which has the last word and tells where it is broken. */
    static List<String> judged(JsonNode candidate) {
        return Loaded.SCHEMA.validate(candidate).stream()
                .map(CaseSchema::describe)
                .distinct()
                .limit(MOST_VIOLATIONS)
                .toList();
    }

    // The library's own message quotes the value, which may be a customer's; pointer and keyword do not.
    private static String describe(Error error) {
        String pointer = error.getInstanceLocation().toString();
        String property = error.getProperty() == null ? "" : " (" + error.getProperty() + ")";
        return (pointer.isEmpty() ? "/" : pointer) + ": " + error.getKeyword() + property;
    }

    private static final class Quick {
        static final ProvenValid PROVEN = ProvenValid.by(CaseJson.readTree(text()));
    }

    /** Loading the validator costs some 150 ms, so it waits for a case that needs it. */
    private static final class Loaded {
        static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text(), InputFormat.JSON);
    }
}
