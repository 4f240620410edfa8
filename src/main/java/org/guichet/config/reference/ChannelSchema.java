package org.guichet.config.reference;

import static org.guichet.config.reference.KeySchema.JSON;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;
import org.guichet.channel.form.FormNames;
import org.guichet.config.ChannelTemplate;
import org.guichet.config.KindParameter;
import org.guichet.config.keys.ValueType;

/** The files of channels as JSON Schema (draft 2020-12), by the kinds that there are. */
final class ChannelSchema {

    /** A value that the gateway fills in, wherever another value may stand. */
    private static final String PLACEHOLDER = ".*\\{\\{.+\\}\\}.*";

    private ChannelSchema() {}

    /** @param channel what a channel says beside its parameters */
    static ObjectNode of(List<ChannelTemplate> kinds, ObjectNode channel) {
        ObjectNode properties = (ObjectNode) channel.path("properties");
        ObjectNode reference = (ObjectNode) properties.path("routeTemplateRef");
        reference.removeAll();
        reference.put("description", "The channel's kind: the id of a route template in routes/kinds/.");
        ArrayNode names = reference.putArray("anyOf");
        kinds.forEach(kind -> names.addObject().put("const", kind.id()).put("description", kind.about()));
        ArrayNode byKind = channel.putArray("allOf");
        kinds.forEach(kind -> add(kind, byKind.addObject()));
        ObjectNode schema = JSON.createObjectNode().put("type", "array");
        ObjectNode item = schema.putObject("items").put("type", "object");
        item.putObject("properties").set("templatedRoute", channel);
        return schema;
    }

    private static void add(ChannelTemplate kind, ObjectNode choice) {
        ObjectNode when = choice.putObject("if");
        when.putObject("properties").putObject("routeTemplateRef").put("const", kind.id());
        when.putArray("required").add("routeTemplateRef");
        ObjectNode parameters = choice.putObject("then").putObject("properties").putObject("parameters");
        ArrayNode each = parameters.put("type", "array").putObject("items").putArray("anyOf");
        kind.parameters().forEach(parameter -> each.add(parameter(parameter)));
        ArrayNode required = JSON.createArrayNode();
        for (KindParameter parameter : kind.parameters()) {
            if (parameter.required()) {
                ObjectNode contains = required.addObject().putObject("contains");
                contains.putObject("properties").putObject("name").put("const", parameter.name());
                contains.putArray("required").add("name");
            }
        }
        if (!required.isEmpty()) {
            parameters.set("allOf", required);
            ((ObjectNode) choice.path("then")).putArray("required").add("parameters");
        }
    }

    private static ObjectNode parameter(KindParameter parameter) {
        ObjectNode schema = JSON.createObjectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        properties.putObject("name").put("const", parameter.name()).put("description", parameter.about());
        ObjectNode value = value(parameter.type());
        parameter.fallback().filter(text -> !text.isEmpty()).ifPresent(text -> value.put("default", text));
        properties.set("value", value.put("description", parameter.about()));
        schema.putArray("required").add("name").add("value");
        return schema.put("additionalProperties", false);
    }

    private static ObjectNode value(ValueType type) {
        ObjectNode schema = JSON.createObjectNode();
        if (type instanceof ValueType.Range range) {
            ArrayNode any = schema.putArray("anyOf");
            any.addObject().put("type", "integer").put("minimum", range.least()).put("maximum", range.most());
            any.add(pattern("[0-9]+|" + PLACEHOLDER));
        } else if (type instanceof ValueType.Flag) {
            ArrayNode any = schema.putArray("anyOf");
            any.addObject().put("type", "boolean");
            any.add(pattern("true|false|" + PLACEHOLDER));
        } else if (type instanceof ValueType.OneOf one) {
            ArrayNode any = schema.putArray("anyOf");
            ArrayNode words = any.addObject().putArray("enum");
            one.words().stream().filter(word -> !word.endsWith("*")).forEach(words::add);
            String beginnings = one.words().stream()
                    .filter(word -> word.endsWith("*"))
                    .map(word -> word.substring(0, word.length() - 1) + ".+|")
                    .collect(Collectors.joining());
            any.add(pattern(beginnings + PLACEHOLDER));
        } else if (type instanceof ValueType.SomeOf some) {
            String word = "(" + String.join("|", some.words()) + ")";
            return pattern(word + "(\\s*,\\s*" + word + ")*|" + PLACEHOLDER);
        } else if (type instanceof ValueType.FormFieldNames) {
            String pair = "\\s*[^,]+=\\s*(" + String.join("|", FormNames.KNOWN) + ")\\s*";
            return pattern(pair + "(," + pair + ")*|" + PLACEHOLDER);
        } else if (type instanceof ValueType.Folder) {
            return pattern("/.*|[A-Za-z]:.*|" + PLACEHOLDER);
        } else if (type instanceof ValueType.UrlPath) {
            return pattern("/.*|" + PLACEHOLDER);
        } else if (type instanceof ValueType.Secret) {
            return pattern("\\$\\{(env|file):[^}]+\\}|\\{\\{(env|file):.+\\}\\}");
        } else {
            schema.putArray("type").add("string").add("number").add("boolean");
        }
        return schema;
    }

    private static ObjectNode pattern(String pattern) {
        return JSON.createObjectNode().put("type", "string").put("pattern", "^(" + pattern + ")$");
    }
}
