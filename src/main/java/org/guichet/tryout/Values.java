package org.guichet.tryout;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A value of the case format in one line of words, as the format spells them; texts keep their lines. */
final class Values {

    private Values() {}

    /** Empty for what is not there. */
    static String words(String field, JsonNode value) {
        if (value.isArray()) {
            List<String> each = new ArrayList<>();
            value.forEach(one -> each.add(one(field, one)));
            return String.join("; ", each);
        }
        return one(field, value);
    }

    private static String one(String field, JsonNode value) {
        if (value.isValueNode()) {
            return value.isNull() ? "" : value.asText();
        }
        return switch (field) {
            case "priority" -> value.path("level").asText() + joined(" – ", value.path("reasons"));
            case "decision" ->
                value.path("kind").asText() + " – " + value.path("reason").asText();
            case "nature" ->
                String.format(
                        Locale.ROOT,
                        "%s (%.2f)",
                        value.path("code").asText(),
                        value.path("confidence").asDouble());
            case "deadlines" ->
                String.join(
                        " ",
                        value.path("regime").asText(),
                        value.path("kind").asText(),
                        value.path("due").asText());
            case "references" -> spaced(value, "kind", "value");
            case "amounts" -> spaced(value, "value", "currency");
            case "missing" -> value.path("field").asText();
            case "occurredOn" ->
                spaced(value, "from", "to") + " (" + value.path("precision").asText() + ")";
            default -> rest(value);
        };
    }

    private static String spaced(JsonNode value, String one, String other) {
        return (value.path(one).asText() + " " + value.path(other).asText()).strip();
    }

    private static String joined(String before, JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts.isEmpty() ? "" : before + String.join("; ", texts);
    }

    private static String rest(JsonNode value) {
        List<String> parts = new ArrayList<>();
        value.properties().forEach(field -> {
            String words = words(field.getKey(), field.getValue());
            if (!words.isEmpty()) {
                parts.add(field.getKey() + ": " + words);
            }
        });
        return String.join(", ", parts);
    }
}
