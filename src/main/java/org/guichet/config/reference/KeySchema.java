package org.guichet.config.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guichet.config.keys.Form;
import org.guichet.config.keys.Key;
import org.guichet.config.keys.Shape;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Keys and shapes as JSON Schema (draft 2020-12). */
final class KeySchema {

    static final ObjectMapper JSON = new ObjectMapper();

    /** The name of a secret's place, as {@code config/} writes it. */
    private static final String SECRET = "^\\$\\{(env|file):[^}]+\\}$";

    private static final Pattern LINK = Pattern.compile("\\[([^\\]]{1,60})\\]\\([^)]{1,60}\\)");

    private KeySchema() {}

    /** A mapping. */
    static ObjectNode of(Shape shape) {
        ObjectNode schema = JSON.createObjectNode().put("type", "object");
        fill(schema, shape.keys());
        if (shape.choice().isEmpty()) {
            return schema.put("additionalProperties", false);
        }
        ArrayNode choices = schema.putArray("allOf");
        shape.more().forEach((value, keys) -> {
            ObjectNode choice = choices.addObject();
            ObjectNode when = choice.putObject("if");
            when.putObject("properties").putObject(shape.choice()).put("const", value);
            when.putArray("required").add(shape.choice());
            fill(choice.putObject("then"), keys);
        });
        return schema.put("unevaluatedProperties", false);
    }

    private static void fill(ObjectNode schema, List<Key> keys) {
        ObjectNode properties = schema.putObject("properties");
        keys.forEach(key -> properties.set(key.name(), of(key)));
        ArrayNode required = JSON.createArrayNode();
        keys.stream().filter(key -> key.required() != null).map(Key::name).forEach(required::add);
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
    }

    private static ObjectNode of(Key key) {
        ObjectNode schema = form(key.form());
        schema.put("description", description(key));
        if (!key.example().isEmpty()) {
            schema.putArray("examples").add(value(key.example()));
        }
        return schema;
    }

    /** In plain text, since editors show it so. */
    private static String description(Key key) {
        Matcher links = LINK.matcher(key.about());
        String about =
                links.replaceAll("docs/$1.md").replace("docs/counter and events.md", "docs/counter-and-events.md");
        String unit = key.unit().isEmpty() ? "" : " Unit: " + key.unit() + ".";
        return about
                + unit
                + (key.otherwise().isEmpty()
                        ? ""
                        : " Left out: " + LINK.matcher(key.otherwise()).replaceAll("docs/$1.md") + ".");
    }

    private static ObjectNode form(Form form) {
        ObjectNode schema = JSON.createObjectNode();
        if (form instanceof Form.Text text) {
            text(schema, text);
        } else if (form instanceof Form.Number number) {
            schema.put("type", "integer").put("minimum", number.least()).put("maximum", number.most());
            if (number.fallback() != null) {
                schema.put("default", number.fallback());
            }
        } else if (form instanceof Form.Flag) {
            schema.put("type", "boolean").put("default", false);
        } else if (form instanceof Form.OneOf one) {
            one.words().forEach(schema.withArray("enum")::add);
            if (one.fallback() != null) {
                schema.put("default", one.fallback());
            }
        } else if (form instanceof Form.Texts texts) {
            schema.put("type", "array").set("items", word(texts.words()));
            texts.fallback().forEach(schema.withArray("default")::add);
        } else if (form instanceof Form.Secret) {
            schema.put("type", "string").put("pattern", SECRET);
        } else if (form instanceof Form.Secrets) {
            schema.put("type", "array").putObject("items").put("type", "string").put("pattern", SECRET);
        } else {
            return structure(form, schema);
        }
        return schema;
    }

    private static ObjectNode structure(Form form, ObjectNode schema) {
        if (form instanceof Form.Nested nested) {
            return of(nested.shape());
        } else if (form instanceof Form.Entries entries) {
            schema.put("type", "array").set("items", of(entries.shape()));
        } else if (form instanceof Form.Named named) {
            schema.put("type", "object").set("additionalProperties", of(named.shape()));
        } else if (form instanceof Form.NamedTexts texts) {
            schema.put("type", "object").set("additionalProperties", word(texts.words()));
        } else if (form instanceof Form.TextOr either) {
            schema.putArray("anyOf")
                    .add(JSON.createObjectNode().put("type", "string"))
                    .add(of(either.shape()));
        }
        return schema;
    }

    private static void text(ObjectNode schema, Form.Text text) {
        schema.putArray("type").add("string").add("number"); // what is read as text need not be quoted
        String pattern = text.pattern();
        if (pattern != null) {
            schema.put("pattern", pattern.startsWith("^") ? pattern : "^(" + pattern + ")$");
        }
        if (text.fallback() != null) {
            schema.put("default", text.fallback());
        }
    }

    private static ObjectNode word(List<String> words) {
        ObjectNode schema = JSON.createObjectNode();
        if (words.isEmpty()) {
            schema.putArray("type").add("string").add("number").add("boolean");
        } else {
            words.forEach(schema.withArray("enum")::add);
        }
        return schema;
    }

    private static JsonNode value(String yaml) {
        return JSON.valueToTree(new Load(LoadSettings.builder().build()).loadFromString(yaml));
    }
}
