package org.guichet.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code docs/case-format.md} is written from the schema: {@code mvn test -Dtest=CaseFormatPageTest -Dwrite=true}. */
class CaseFormatPageTest {

    private static final Path PAGE = Path.of("docs", "case-format.md");

    @Test
    void saysWhatTheSchemaSays() throws Exception {
        String page = page();
        if (Boolean.getBoolean("write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    private static String page() throws Exception {
        JsonNode schema;
        try (InputStream in = Case.class.getResourceAsStream("case-1.schema.json")) {
            schema = CaseJson.mapper().readTree(in);
        }
        StringBuilder page = new StringBuilder("""
                # The case format, version 1

                One complaint, one case, whatever channel it came through. The JSON Schema (2020-12) in
                `src/main/resources/org/guichet/cases/case-1.schema.json` states it exactly; a running gateway serves it at
                `/schema/case-1.json`, and no case is stored that does not match it. This page is written from it.

                Names are camelCase. Instants are ISO-8601 in UTC, dates `YYYY-MM-DD`, amounts decimal strings with an ISO 4217
                currency, phones E.164, languages BCP 47, countries ISO 3166-1 alpha-2. What is not known is absent; arrays that
                may be empty are always there. Later versions add fields and never change what one means.

                Fields in **bold** are always present.

                ## Case

                """);
        table(page, schema, schema);
        for (String name :
                new String[] {"party", "address", "contact", "turn", "page", "attachment", "message", "call", "evidence"
                }) {
            page.append("\n## ")
                    .append(Character.toUpperCase(name.charAt(0)))
                    .append(name.substring(1))
                    .append("\n\n");
            table(page, schema, schema.at("/$defs/" + name));
        }
        return page.toString();
    }

    private static void table(StringBuilder page, JsonNode schema, JsonNode described) {
        page.append("| field | type | meaning |\n|---|---|---|\n");
        JsonNode party = described.at("/$ref").isTextual() ? resolve(schema, described) : described;
        fields(party).properties().forEach(field -> {
            boolean always = contains(party.path("required"), field.getKey());
            page.append("| ")
                    .append(always ? "**`" + field.getKey() + "`**" : "`" + field.getKey() + "`")
                    .append(" | ")
                    .append(type(schema, field.getValue()))
                    .append(" | ")
                    .append(field.getValue().path("description").asText(""))
                    .append(" |\n");
        });
    }

    private static JsonNode fields(JsonNode described) {
        return described.path("properties");
    }

    private static boolean contains(JsonNode names, String name) {
        for (JsonNode one : names) {
            if (one.asText().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static String type(JsonNode schema, JsonNode value) {
        if (value.has("enum")) {
            StringBuilder words = new StringBuilder();
            value.path("enum").forEach(word -> words.append(words.isEmpty() ? "" : " ")
                    .append('`')
                    .append(word.asText())
                    .append('`'));
            return words.toString();
        }
        if (value.path("type").asText().equals("array")) {
            return type(schema, value.path("items")) + "[]";
        }
        if (value.has("$ref")) {
            String name = value.path("$ref").asText();
            return name.substring(name.lastIndexOf('/') + 1);
        }
        if (value.has("const")) {
            return "`" + value.path("const").asText() + "`";
        }
        if (!fields(value).isEmpty()) {
            StringBuilder names = new StringBuilder();
            fields(value).properties().forEach(f -> names.append(names.isEmpty() ? "{" : ", ")
                    .append(f.getKey())
                    .append(": ")
                    .append(type(schema, f.getValue())));
            return names.append('}').toString();
        }
        return value.path("type").asText("object");
    }

    private static JsonNode resolve(JsonNode schema, JsonNode reference) {
        return schema.at(reference.path("$ref").asText().substring(1));
    }
}
