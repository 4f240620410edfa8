package org.guichet.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.guichet.cases.CaseJson;
import org.guichet.cases.FullCase;
import org.junit.jupiter.api.Test;

class ProvenValidTest {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<JsonNode> VALUES = List.of(
            JSON.textNode(""),
            JSON.textNode("a"),
            JSON.textNode("a\n"),
            JSON.textNode("2025-02-30"),
            JSON.textNode("2025-03-01\n"),
            JSON.textNode("2025-03-01T10:00:00Z"),
            JSON.textNode("fr"),
            JSON.textNode("/narrative"),
            JSON.textNode("body"),
            JSON.textNode("proactive"),
            JSON.textNode("\uD83D\uDE00"),
            JSON.numberNode(0),
            JSON.numberNode(1),
            JSON.numberNode(-1),
            JSON.numberNode(1.0),
            JSON.numberNode(0.5),
            JSON.numberNode(1.5),
            JSON.numberNode(90),
            JSON.numberNode(90L),
            JSON.booleanNode(true),
            JSON.nullNode(),
            JSON.arrayNode(),
            JSON.arrayNode().add("a").add("a"),
            JSON.arrayNode().add(1).add(1.0),
            JSON.objectNode(),
            JSON.objectNode().put("queue", "north"));

    /** Nothing that the validator refuses is ever proven valid, and most of what it accepts is. */
    @Test
    void neverProvesWhatTheValidatorRefuses() {
        int valid = 0;
        int proven = 0;
        int refused = 0;
        for (long seed = 0; seed < 4_000; seed++) {
            JsonNode changed = changed(seed);
            List<String> violations = CaseSchema.judged(changed);
            boolean quick = CaseSchema.isProvenValid(changed);
            if (quick) {
                assertThat(violations).as("seed %d: %s", seed, changed).isEmpty();
            }
            valid += violations.isEmpty() ? 1 : 0;
            refused += violations.isEmpty() ? 0 : 1;
            proven += quick ? 1 : 0;
        }
        assertThat(refused).isGreaterThan(1_000);
        assertThat(valid).isGreaterThan(300);
        assertThat(proven).isGreaterThan(valid * 9 / 10);
    }

    @Test
    void provesACaseInWhichEveryFieldHasAValue() {
        assertThat(CaseSchema.isProvenValid(CaseJson.toTree(FullCase.create()))).isTrue();
    }

    @Test
    void leavesWhatItDoesNotKnowToTheValidator() {
        ProvenValid unknown = ProvenValid.by(CaseJson.readTree("{\"properties\": {\"a\": {\"multipleOf\": 2}}}"));

        assertThat(unknown.test(CaseJson.readTree("{\"a\": 4}"))).isFalse();
        assertThat(unknown.test(CaseJson.readTree("{\"b\": 4}"))).isTrue();
    }

    @Test
    void endsAtSchemasThatReferToThemselves() {
        ProvenValid list = ProvenValid.by(CaseJson.readTree("{\"$ref\": \"#/$defs/list\", \"$defs\": {\"list\": "
                + "{\"type\": \"object\", \"properties\": {\"next\": {\"$ref\": \"#/$defs/list\"}}}}}"));

        assertThat(list.test(CaseJson.readTree("{}"))).isTrue();
        assertThat(list.test(CaseJson.readTree("{\"next\": {}}"))).isFalse();
    }

    @Test
    void takesTheEndOfAPatternForTheEndOfTheText() {
        ProvenValid letters = ProvenValid.by(CaseJson.readTree("{\"pattern\": \"^[a-z]+$\"}"));

        assertThat(letters.test(JSON.textNode("abc"))).isTrue();
        assertThat(letters.test(JSON.textNode("abc\n"))).isFalse();
    }

    /** A full case with one to three changes at random places. */
    private static JsonNode changed(long seed) {
        Random random = new Random(seed);
        JsonNode tree = CaseJson.toTree(FullCase.create());
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            List<JsonNode> places = new ArrayList<>();
            collect(tree, places);
            change(places.get(random.nextInt(places.size())), random);
        }
        return tree;
    }

    private static void collect(JsonNode node, List<JsonNode> into) {
        if (node.isContainerNode()) {
            into.add(node);
            node.forEach(child -> collect(child, into));
        }
    }

    private static void change(JsonNode place, Random random) {
        JsonNode value = VALUES.get(random.nextInt(VALUES.size())).deepCopy();
        if (place instanceof ArrayNode array) {
            if (array.isEmpty() || random.nextInt(3) == 0) {
                array.add(value);
            } else if (random.nextBoolean()) {
                array.remove(random.nextInt(array.size()));
            } else {
                array.set(random.nextInt(array.size()), value);
            }
        } else if (place instanceof ObjectNode object && !object.isEmpty()) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = names.get(random.nextInt(names.size()));
            switch (random.nextInt(4)) {
                case 0 -> object.remove(name);
                case 1 -> object.set("x" + random.nextInt(3), value);
                default -> object.set(name, value);
            }
        }
    }
}
