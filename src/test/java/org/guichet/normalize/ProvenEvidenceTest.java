package org.guichet.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guichet.cases.Case;
import org.guichet.cases.CaseJson;
import org.guichet.cases.Evidence;
import org.guichet.cases.FullCase;
import org.junit.jupiter.api.Test;

class ProvenEvidenceTest {

    private static final UUID CONTACT = new UUID(1, 2);
    private static final String DIGEST = "0123456789abcdef".repeat(4);
    private static final List<String> PARTS = List.of(
            "body",
            "quoted",
            "header:Reply-To",
            "header:",
            "header:a b",
            "header:é",
            "field:phone2",
            "field:phone-2",
            "field:",
            "page:1",
            "page:10",
            "page:0",
            "page:01",
            "page:",
            "turn:14",
            "turn:1a",
            "turn:-1",
            "attachment:" + DIGEST,
            "attachment:" + DIGEST + "0",
            "attachment:" + DIGEST.substring(1),
            "attachment:" + DIGEST.replace('f', 'F'),
            "Body",
            "body ",
            "body\n",
            "page:1\n",
            ":",
            "other:1",
            "");
    private static final List<Integer> PLACES = Arrays.asList(null, 0, 7, -1);
    private static final List<String> QUOTES = Arrays.asList(null, "", "words", "\n");
    private static final List<String> STEPS = List.of("phone", "2nd-step.b", "", "-phone", "Phone", "a_b", "a b", "é");
    private static final List<Double> CONFIDENCES = List.of(0.0, -0.0, 1.0, 0.97, -0.1, 1.01);

    @Test
    void agreesWithTheSchemaOnEveryKindOfEvidence() {
        List<Evidence> all = new ArrayList<>();
        PARTS.forEach(part -> all.add(new Evidence(CONTACT, part, 1, 2, "words", "phone", 0.5)));
        STEPS.forEach(step -> all.add(new Evidence(CONTACT, "body", 1, 2, "words", step, 0.5)));
        CONFIDENCES.forEach(sure -> all.add(new Evidence(CONTACT, "body", 1, 2, "words", "phone", sure)));
        for (Integer from : PLACES) {
            for (Integer to : PLACES) {
                QUOTES.forEach(quote -> all.add(new Evidence(CONTACT, "body", from, to, quote, "phone", 1)));
            }
        }

        assertThat(all).allSatisfy(evidence -> assertThat(ProvenEvidence.isValid(evidence))
                .isEqualTo(CaseSchema.judged(CaseJson.toTree(with("/subject", evidence)))
                        .isEmpty()));
    }

    @Test
    void doesNotProveWhatIsNoNumber() {
        assertThat(List.of(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY))
                .noneMatch(sure -> ProvenEvidence.isValid(new Evidence(CONTACT, "body", 1, 2, "words", "phone", sure)));
    }

    @Test
    void tellsWhereEvidenceBreaksTheSchema() {
        Evidence good = new Evidence(CONTACT, "body", 1, 2, "words", "phone", 0.5);
        Evidence bad = new Evidence(CONTACT, "body", 1, 2, "words", "phone", 1.5);

        assertThat(new CaseSchema().violations(with("/subject", good))).isEmpty();
        assertThat(new CaseSchema().violations(with("subject", good))).isNotEmpty();
        assertThat(new CaseSchema().violations(with("/subject", bad)))
                .singleElement()
                .asString()
                .contains("/evidence/~1subject/confidence");
    }

    private static Case with(String pointer, Evidence evidence) {
        Case full = FullCase.create();
        return new Case(
                full.identity(),
                full.people(),
                full.substance(),
                full.handling(),
                full.contacts(),
                Map.of(pointer, evidence),
                full.normalizer());
    }
}
