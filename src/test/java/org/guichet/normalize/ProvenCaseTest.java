package org.guichet.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guichet.cases.Case;
import org.guichet.cases.CaseJson;
import org.guichet.cases.FullCase;
import org.junit.jupiter.api.Test;

class ProvenCaseTest {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<JsonNode> VALUES = List.of(
            JSON.textNode(""),
            JSON.textNode("a"),
            JSON.textNode("A b"),
            JSON.textNode("a\n"),
            JSON.textNode("a\rb"),
            JSON.textNode("-1"),
            JSON.textNode("12.50"),
            JSON.textNode("1."),
            JSON.textNode("fr"),
            JSON.textNode("fr-CH"),
            JSON.textNode("fr-"),
            JSON.textNode("fr-123456789"),
            JSON.textNode("frfr"),
            JSON.textNode("FR"),
            JSON.textNode("EUR"),
            JSON.textNode("+336"),
            JSON.textNode("+3363"),
            JSON.textNode("+0123456"),
            JSON.textNode("+1234567890123456"),
            JSON.textNode("a@b"),
            JSON.textNode("a@b@c"),
            JSON.textNode("a @b"),
            JSON.textNode("/narrative"),
            JSON.textNode("+10000-01-01"),
            JSON.textNode("-0001-01-01"),
            JSON.textNode("+10000-01-01T00:00:00Z"),
            JSON.textNode("2025-03-01T10:00:00.123456Z"),
            JSON.numberNode(0),
            JSON.numberNode(-1),
            JSON.numberNode(45),
            JSON.numberNode(270),
            JSON.numberNode(1.5),
            JSON.numberNode(-0.5),
            JSON.arrayNode(),
            JSON.arrayNode().add("a").add("a"),
            JSON.arrayNode().add("a b"));

    @Test
    void provesAFullCase() {
        assertThat(ProvenCase.isValid(FullCase.create())).isTrue();
    }

    /** Each value of a full case, and each list, in turn is something else. That required ones are there, Java's types promise. */
    @Test
    void neverProvesWhatTheValidatorRefuses() {
        int refused = 0;
        int missed = 0;
        int proven = 0;
        for (Case changed : changedOnce()) {
            List<String> violations = CaseSchema.judged(CaseJson.toTree(changed));
            boolean quick = ProvenCase.isValid(changed);
            if (quick) {
                assertThat(violations).as("%s", changed).isEmpty();
            }
            refused += violations.isEmpty() ? 0 : 1;
            proven += quick ? 1 : 0;
            missed += violations.isEmpty() && !quick ? 1 : 0;
        }
        assertThat(refused).isGreaterThan(500);
        assertThat(proven).isGreaterThan(500);
        assertThat(missed).isLessThan(20);
    }

    private static List<Case> changedOnce() {
        List<Case> changed = new ArrayList<>();
        JsonNode full = CaseJson.toTree(FullCase.create());
        for (String pointer : pointers(full, "")) {
            VALUES.forEach(value -> changed(full, pointer, value).ifPresent(changed::add));
        }
        return changed;
    }

    /** As Java reads it; empty when its types do not allow it, or the value is lost. */
    private static Optional<Case> changed(JsonNode full, String pointer, JsonNode value) {
        JsonNode copy = full.deepCopy();
        int last = pointer.lastIndexOf('/');
        JsonNode parent = copy.at(pointer.substring(0, last));
        String name = pointer.substring(last + 1);
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(name), value);
        } else {
            ((ObjectNode) parent).set(name, value);
        }
        try {
            Case read = CaseJson.mapper().treeToValue(copy, Case.class);
            JsonNode kept = CaseJson.toTree(read).at(pointer);
            return kept.isMissingNode() || kept.isNull() ? Optional.empty() : Optional.of(read);
        } catch (Exception e) {
            return Optional.empty();
        }
    }

    /** Of everything in it but the case itself. */
    private static List<String> pointers(JsonNode node, String here) {
        List<String> all = new ArrayList<>();
        if (!here.isEmpty()) {
            all.add(here);
        }
        if (node.isObject() && !here.equals("/evidence")) {
            node.fieldNames().forEachRemaining(name -> all.addAll(pointers(node.get(name), here + "/" + name)));
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            all.addAll(pointers(node.get(i), here + "/" + i));
        }
        return all;
    }
}
