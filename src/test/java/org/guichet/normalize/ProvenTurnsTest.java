package org.guichet.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.guichet.cases.Case;
import org.guichet.cases.CaseJson;
import org.guichet.cases.Contact;
import org.guichet.cases.FullCase;
import org.guichet.cases.Speaker;
import org.guichet.cases.Turn;
import org.junit.jupiter.api.Test;

class ProvenTurnsTest {

    private static final List<Double> NUMBERS = Arrays.asList(null, 0.0, 1.0, 0.5, -0.1, 1.1);
    private static final List<String> NAMES = Arrays.asList(null, "", "Agent");

    @Test
    void agreesWithTheSchemaOnEveryKindOfTurn() {
        List<Turn> turns = new ArrayList<>();
        for (String name : NAMES) {
            for (Double start : NUMBERS) {
                for (Double confidence : NUMBERS) {
                    turns.add(new Turn(Speaker.AGENT, name, start, null, "Hello.", confidence));
                    turns.add(new Turn(Speaker.UNKNOWN, name, null, start, "", confidence));
                }
            }
        }

        assertThat(turns).allSatisfy(turn -> assertThat(ProvenTurns.isValid(turn))
                .isEqualTo(CaseSchema.judged(CaseJson.toTree(with(turn))).isEmpty()));
    }

    @Test
    void doesNotProveWhatIsNoNumber() {
        assertThat(List.of(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY))
                .noneMatch(value -> ProvenTurns.isValid(new Turn(Speaker.AGENT, null, value, null, "Hello.", null)))
                .noneMatch(value -> ProvenTurns.isValid(new Turn(Speaker.AGENT, null, null, null, "Hello.", value)));
    }

    @Test
    void tellsWhereATurnBreaksTheSchema() {
        Case broken = with(new Turn(Speaker.AGENT, null, 1.0, 2.0, "Hello.", 1.5));

        assertThat(new CaseSchema().violations(broken))
                .singleElement()
                .asString()
                .contains("/contacts/0/turns/0/confidence");
    }

    private static Case with(Turn turn) {
        Case full = FullCase.create();
        Contact first = full.contacts().get(0);
        Contact called = new Contact(
                first.id(),
                first.channel(),
                first.kind(),
                first.mode(),
                first.sentAt(),
                first.receivedAt(),
                first.registeredAt(),
                first.externalId(),
                first.from(),
                first.to(),
                first.subject(),
                first.text(),
                first.quoted(),
                List.of(turn),
                first.pages(),
                first.attachments(),
                first.message(),
                first.call(),
                first.raw(),
                first.sameComplainant());
        return new Case(
                full.identity(),
                full.people(),
                full.substance(),
                full.handling(),
                List.of(called),
                full.evidence(),
                full.normalizer());
    }
}
