package org.guichet.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaseJsonTest {

    @Test
    void readsBackEveryFieldOfACaseThatItWrote() {
        Case full = FullCase.create();

        assertThat(CaseJson.readCase(CaseJson.write(full))).isEqualTo(full);
    }

    @Test
    void readsBackACaseThatKnowsLittle() {
        Case full = FullCase.create();
        Case sparse = new Case(
                full.identity(),
                new People(new Complainant(null, null, List.of(), List.of(), null, null, null, null, null), null, null),
                new Substance(
                        null, "", null, null, List.of(), List.of(), null, null, List.of(), List.of(), null, List.of()),
                new Handling(null, List.of(), null, null, List.of(), List.of(), List.of()),
                full.contacts(),
                full.evidence(),
                full.normalizer());

        assertThat(CaseJson.readCase(CaseJson.write(sparse))).isEqualTo(sparse);
    }

    @Test
    void writesTheGroupsSideBySide() {
        JsonNode tree = CaseJson.toTree(FullCase.create());

        assertThat(tree.at("/schemaVersion").asText()).isEqualTo("1");
        assertThat(tree.at("/complainant/emails/0").asText()).isEqualTo("camille.roux@example.org");
        assertThat(tree.at("/representative/name").asText()).isEqualTo("Maître Aubry");
        assertThat(tree.at("/representative/relation").asText()).isEqualTo("lawyer");
        assertThat(tree.at("/occurredOn/from").asText()).isEqualTo("2026-11-03");
        assertThat(tree.at("/contacts/0/registeredAt").asText()).isEqualTo("2026-11-22T08:15:30Z");
        assertThat(tree.at("/related/0/case").isTextual()).isTrue();
        assertThat(tree.has("identity")).isFalse();
        assertThat(tree.has("firstContact")).isFalse();
    }
}
