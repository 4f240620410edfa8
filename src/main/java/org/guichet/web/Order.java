package org.guichet.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.guichet.arrival.RawContent;
import org.guichet.cases.CaseJson;
import org.guichet.channel.http.Request;
import org.guichet.store.ByHand;
import org.guichet.store.NewCorrection;
import org.guichet.submission.Overrides;
import org.jspecify.annotations.Nullable;

/**
 * What staff ask for, as JSON: {@code {"by", "reason", "fields": {name: value}, "raw": base64, "mediaType"}}; all optional
 * here, and no body is an empty object.
 */
record Order(ByHand decided, NewCorrection correction) {

    /** A larger body is not taken; an edited copy is base64 in it, so a third smaller. */
    static final int LARGEST = 48 << 20;

    /** Who decides, when nobody says who. */
    private static final String NOBODY_NAMED = "staff";

    private static final int LONGEST_VALUE = 100_000;

    /** Carries the sentence for who sent the order. */
    static final class BadOrderException extends IOException {
        private static final long serialVersionUID = 1L;

        BadOrderException(String message) {
            super(message);
        }

        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }
    }

    static Order read(Request request) throws IOException {
        if (request.body().size() > LARGEST) {
            throw new BadOrderException("The order has more than " + LARGEST + " bytes.");
        }
        return of(tree(request));
    }

    private static JsonNode tree(Request request) throws IOException {
        if (request.body().size() == 0) {
            return CaseJson.mapper().createObjectNode();
        }
        try {
            JsonNode tree = CaseJson.mapper().readTree(request.body().bytes());
            if (tree.isObject()) {
                return tree;
            }
        } catch (JsonProcessingException e) {
            throw new BadOrderException("The body is not JSON.");
        }
        throw new BadOrderException("The body is not a JSON object.");
    }

    private static Order of(JsonNode tree) throws BadOrderException {
        ByHand decided = decided(tree);
        return new Order(
                decided, new NewCorrection(raw(tree), text(tree, "mediaType"), fields(tree.path("fields")), decided));
    }

    private static ByHand decided(JsonNode tree) throws BadOrderException {
        String by = text(tree, "by");
        String reason = text(tree, "reason");
        try {
            return new ByHand(by == null ? NOBODY_NAMED : by, reason == null ? "" : reason);
        } catch (IllegalArgumentException e) {
            throw new BadOrderException("by has at most " + ByHand.LONGEST_NAME + " characters, reason at most "
                    + ByHand.LONGEST_REASON + ".");
        }
    }

    private static @Nullable RawContent raw(JsonNode tree) throws BadOrderException {
        if (text(tree, "raw") == null) {
            return null;
        }
        try {
            return RawContent.of(tree.path("raw").binaryValue());
        } catch (IOException e) {
            throw new BadOrderException("raw is not base64.");
        }
    }

    private static Map<String, String> fields(JsonNode tree) throws BadOrderException {
        Map<String, String> fields = new TreeMap<>();
        for (Map.Entry<String, JsonNode> field : tree.properties()) {
            String value = text(tree, field.getKey());
            if (!Overrides.isKnown(field.getKey())) {
                throw new BadOrderException("There is no field \"" + field.getKey() + "\" that can be stated.");
            }
            if (value == null || value.length() > LONGEST_VALUE) {
                throw new BadOrderException("The value of " + field.getKey() + " must be text of at most "
                        + LONGEST_VALUE + " characters.");
            }
            fields.put(field.getKey(), value);
        }
        return fields;
    }

    private static @Nullable String text(JsonNode tree, String name) throws BadOrderException {
        JsonNode value = tree.path(name);
        if (!value.isMissingNode() && !value.isNull() && !value.isTextual()) {
            throw new BadOrderException(name + " must be text.");
        }
        return value.isTextual() ? value.textValue() : null;
    }

    void requireReason() throws BadOrderException {
        if (decided.reason().isBlank()) {
            throw new BadOrderException("reason is needed: one sentence for who looks at it later.");
        }
    }

    void requireCorrection() throws BadOrderException {
        if (correction.isEmpty()) {
            throw new BadOrderException("Nothing is corrected: give fields, raw or mediaType.");
        }
    }
}
