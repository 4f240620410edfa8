package org.guichet.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.guichet.cases.CaseJson;
import org.guichet.cases.FullCase;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CaseSchemaTest {

    private final CaseSchema schema = new CaseSchema();

    @Test
    void acceptsACaseInWhichEveryFieldHasAValue() {
        assertThat(schema.violations(FullCase.create())).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> refuses() {
        return Stream.of(
                refuses("an unknown field", "/: additionalProperties (color)", c -> c.put("color", "red")),
                refuses("an unknown field of the complainant", "/complainant", c -> of(c, "/complainant")
                        .put("x", 1)),
                refuses("an unknown field of the representative", "/representative", c -> of(c, "/representative")
                        .put("x", 1)),
                refuses("an empty subject", "/subject", c -> c.put("subject", "")),
                refuses("an explicit null", "/subject", c -> c.putNull("subject")),
                refuses("a subject of two lines", "/subject", c -> c.put("subject", "a\nb")),
                refuses("a look-alike character in the reference", "/reference", c -> c.put("reference", "K7MP-4QX0")),
                refuses("an empty narrative of a customer", "/narrative", c -> c.put("narrative", "")),
                refuses("a missing list", "/", c -> c.remove("amounts")),
                refuses("a decision of no known kind", "/decision/kind", c -> of(c, "/decision")
                        .put("kind", "rant")),
                refuses("a comma in an amount", "/amounts/0/value", c -> of(c, "/amounts/0")
                        .put("value", "1,50")),
                refuses("a national phone number", "/complainant/phones/0", c -> ((ArrayNode)
                                c.at("/complainant/phones"))
                        .set(0, new TextNode("0639980101"))),
                refuses("a confidence over one", "/nature/0/confidence", c -> of(c, "/nature/0")
                        .put("confidence", 1.5)),
                refuses("positions without a quote", "/evidence/~1narrative", c -> of(c, "/evidence/~1narrative")
                        .remove("quote")),
                refuses("a part that is not one", "/evidence/~1narrative/part", c -> of(c, "/evidence/~1narrative")
                        .put("part", "somewhere")),
                refuses("a case without contacts", "/contacts", c -> c.putArray("contacts")));
    }

    @Test
    void letsAProactiveCaseSayNothing() {
        ObjectNode tree = (ObjectNode) CaseJson.toTree(FullCase.create());
        tree.put("origin", "proactive").put("narrative", "");

        assertThat(schema.violations(tree)).isEmpty();
    }

    @Test
    void namesTheFieldAndNeverItsValue() {
        ObjectNode tree = (ObjectNode) CaseJson.toTree(FullCase.create());
        of(tree, "/contacts/0/raw").put("sha256", "secret words");

        assertThat(schema.violations(tree)).containsExactly("/contacts/0/raw/sha256: pattern");
    }

    @Test
    void describesEveryField() {
        assertThat(schemaTree().at("/properties").properties()).isNotEmpty().allMatch(field -> field.getValue()
                .has("description"));
    }

    private static JsonNode schemaTree() {
        try {
            return CaseJson.mapper().readTree(CaseSchema.text());
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private DynamicTest refuses(String what, String where, Consumer<ObjectNode> damage) {
        return DynamicTest.dynamicTest(what, () -> {
            ObjectNode tree = (ObjectNode) CaseJson.toTree(FullCase.create());
            damage.accept(tree);
            assertThat(schema.violations(tree)).anyMatch(line -> line.startsWith(where));
        });
    }

    private static ObjectNode of(ObjectNode tree, String pointer) {
        return (ObjectNode) tree.at(pointer);
    }
}
