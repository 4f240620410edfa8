package org.guichet.normalize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Tells quickly, of most valid documents, that they are valid by a JSON Schema (2020-12), and says nothing of the others:
 * these are the validator's to judge, which costs ten times as much because it keeps the way to every value. A keyword
 * that is not known here makes everything under it undecided, so a schema that grows costs time and never lets a wrong
 * document pass. Immutable.
 */
final class ProvenValid {

    private static final Predicate<JsonNode> ALWAYS = node -> true;
    private static final Predicate<JsonNode> UNDECIDED = node -> false;
    private static final String DEFINITIONS = "#/$defs/";

    private final JsonNode root;
    private final Map<String, Predicate<JsonNode>> definitions = new HashMap<>();
    private final Predicate<JsonNode> whole;

    private ProvenValid(JsonNode schema) {
        root = schema;
        whole = compiled(schema);
    }

    static ProvenValid by(JsonNode schema) {
        return new ProvenValid(schema);
    }

    /** @return true when the document is valid; false when it is not, or when that is not known */
    boolean test(JsonNode document) {
        return whole.test(document);
    }

    private Predicate<JsonNode> compiled(JsonNode schema) {
        if (!schema.isObject()) {
            return schema.asBoolean() ? ALWAYS : UNDECIDED;
        }
        List<Predicate<JsonNode>> rules = Stream.concat(
                        schema.properties().stream().map(keyword -> rule(keyword.getKey(), keyword.getValue(), schema)),
                        Stream.of(members(schema)))
                .filter(rule -> rule != ALWAYS)
                .toList();
        return all(rules);
    }

    // "format" only annotates unless a validator is told otherwise (JSON Schema Validation 2020-12, section 7.2.1).
    private Predicate<JsonNode> rule(String keyword, JsonNode value, JsonNode schema) {
        return switch (keyword) {
            case "$schema", "$id", "$defs", "title", "description", "format" -> ALWAYS;
            case "properties", "additionalProperties", "unevaluatedProperties", "else" -> ALWAYS; // with others
            case "$ref" -> definition(value.asText());
            case "type" -> type(value.asText());
            case "const" -> value::equals;
            case "enum" -> nodes(value).collect(Collectors.toUnmodifiableSet())::contains;
            case "allOf" -> all(nodes(value).map(this::compiled).toList());
            case "anyOf" -> any(nodes(value).map(this::compiled).toList());
            case "if" -> any(List.of(compiled(value), compiled(schema.path("else"))));
            default -> ruleOfOneType(keyword, value);
        };
    }

    /** Rules for values of one type, which values of another pass. */
    private Predicate<JsonNode> ruleOfOneType(String keyword, JsonNode value) {
        return switch (keyword) {
            case "pattern" -> pattern(value.asText());
            case "minLength" -> text -> !text.isTextual() || codePoints(text.textValue()) >= value.asInt();
            case "minimum" -> number -> !number.isNumber() || number.doubleValue() >= value.doubleValue();
            case "maximum" -> number -> !number.isNumber() || number.doubleValue() <= value.doubleValue();
            case "minItems" -> array -> !array.isArray() || array.size() >= value.asInt();
            case "items" -> items(compiled(value));
            case "uniqueItems" -> array -> !array.isArray() || !value.asBoolean() || areDifferentTexts(array);
            case "required" -> required(value);
            case "propertyNames" -> names(compiled(value));
            case "dependentRequired" -> dependent(value);
            default -> UNDECIDED;
        };
    }

    private Predicate<JsonNode> definition(String reference) {
        if (!reference.startsWith(DEFINITIONS)) {
            return UNDECIDED;
        }
        Predicate<JsonNode> known = definitions.get(reference);
        if (known != null) {
            return known;
        }
        definitions.put(reference, UNDECIDED); // where it refers to itself
        Predicate<JsonNode> compiled = compiled(resolved(reference));
        definitions.put(reference, compiled);
        return compiled;
    }

    private JsonNode resolved(String reference) {
        return root.at(reference.substring(1));
    }

    private static Predicate<JsonNode> type(String type) {
        return switch (type) {
            case "object" -> JsonNode::isObject;
            case "array" -> JsonNode::isArray;
            case "string" -> JsonNode::isTextual;
            case "integer" -> JsonNode::isIntegralNumber;
            case "number" -> JsonNode::isNumber;
            case "boolean" -> JsonNode::isBoolean;
            default -> UNDECIDED;
        };
    }

    // In ECMA 262 the dollar sign matches at the very end alone, in Java before a last line end too.
    private static Predicate<JsonNode> pattern(String written) {
        int dollar = written.indexOf('$');
        if (dollar >= 0 && dollar < written.length() - 1) {
            return UNDECIDED;
        }
        Pattern pattern = Pattern.compile(dollar < 0 ? written : written.substring(0, dollar) + "\\z");
        return text -> !text.isTextual() || pattern.matcher(text.textValue()).find();
    }

    private static Predicate<JsonNode> items(Predicate<JsonNode> item) {
        return array -> {
            if (array.isArray()) {
                for (JsonNode each : array) {
                    if (!item.test(each)) {
                        return false;
                    }
                }
            }
            return true;
        };
    }

    private static Predicate<JsonNode> required(JsonNode value) {
        List<String> names = nodes(value).map(JsonNode::asText).toList();
        return object -> !object.isObject() || has(object, names);
    }

    private static boolean has(JsonNode object, List<String> names) {
        for (String name : names) {
            if (!object.has(name)) {
                return false;
            }
        }
        return true;
    }

    private static Predicate<JsonNode> names(Predicate<JsonNode> rule) {
        return object -> object.properties().stream().allMatch(member -> rule.test(TextNode.valueOf(member.getKey())));
    }

    private static Predicate<JsonNode> dependent(JsonNode value) {
        return all(value.properties().stream()
                .map(entry -> {
                    Predicate<JsonNode> others = required(entry.getValue());
                    String name = entry.getKey();
                    return (Predicate<JsonNode>) object -> !object.has(name) || others.test(object);
                })
                .toList());
    }

    /** The keywords that share out an object's members: named ones, and whatever else there is. */
    private Predicate<JsonNode> members(JsonNode schema) {
        Map<String, Predicate<JsonNode>> named = schema.path("properties").properties().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> compiled(entry.getValue())));
        Predicate<JsonNode> others =
                schema.has("additionalProperties") ? compiled(schema.path("additionalProperties")) : ALWAYS;
        if (schema.has("unevaluatedProperties")) {
            Set<String> evaluated = evaluated(schema);
            return all(List.of(members(named, others), object -> areAmong(evaluated, object)));
        }
        return named.isEmpty() && others == ALWAYS ? ALWAYS : members(named, others);
    }

    private static Predicate<JsonNode> members(Map<String, Predicate<JsonNode>> named, Predicate<JsonNode> others) {
        return object -> {
            if (object.isObject()) {
                for (Map.Entry<String, JsonNode> member : object.properties()) {
                    if (!named.getOrDefault(member.getKey(), others).test(member.getValue())) {
                        return false;
                    }
                }
            }
            return true;
        };
    }

    private static boolean areAmong(Set<String> evaluated, JsonNode object) {
        return object.properties().stream().allMatch(member -> evaluated.contains(member.getKey()));
    }

    /** Names that this schema and those that it refers to always evaluate. There may be more. */
    private Set<String> evaluated(JsonNode schema) {
        Stream<JsonNode> parts = Stream.concat(Stream.of(schema), nodes(schema.path("allOf")))
                .map(part -> part.has("$ref") ? resolved(part.path("$ref").asText()) : part);
        return parts.flatMap(part -> part.path("properties").properties().stream())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean areDifferentTexts(JsonNode array) {
        return nodes(array).allMatch(JsonNode::isTextual)
                && nodes(array).distinct().count() == array.size();
    }

    private static int codePoints(String text) {
        return text.codePointCount(0, text.length());
    }

    private static Predicate<JsonNode> all(List<Predicate<JsonNode>> rules) {
        if (rules.size() == 1) {
            return rules.get(0);
        }
        return node -> {
            for (Predicate<JsonNode> rule : rules) {
                if (!rule.test(node)) {
                    return false;
                }
            }
            return true;
        };
    }

    private static Predicate<JsonNode> any(List<Predicate<JsonNode>> rules) {
        return node -> rules.stream().anyMatch(rule -> rule.test(node));
    }

    private static Stream<JsonNode> nodes(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
