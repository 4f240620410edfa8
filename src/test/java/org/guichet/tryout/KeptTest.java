package org.guichet.tryout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guichet.cases.Case;
import org.guichet.cases.CaseReference;
import org.guichet.cases.Evidence;
import org.guichet.cases.Priority;
import org.guichet.cases.PriorityLevel;
import org.guichet.cases.ReferenceKind;
import org.guichet.cases.Relation;
import org.guichet.cases.RelationKind;
import org.guichet.store.Arrivals;
import org.guichet.store.Cases;
import org.guichet.store.InMemoryCaseStore;
import org.junit.jupiter.api.Test;

/** What a person decided, and what is no reading of a contact, stays. */
class KeptTest {

    private final InMemoryCaseStore store = new InMemoryCaseStore();
    private final Case was = Cases.openedBy(
            store.arrival(store.record(Arrivals.mail("m1")).arrivalId()).orElseThrow());

    private static Case with(Case of, Map<String, Evidence> evidence) {
        return new Case(
                of.identity(), of.people(), of.substance(), of.handling(), of.contacts(), evidence, of.normalizer());
    }

    private Evidence by(String finder) {
        return new Evidence(was.firstContact().id(), "body", null, null, null, finder, 1.0);
    }

    private Case urgent(Case of) {
        var handling = of.handling();
        return of.with(new org.guichet.cases.Handling(
                new Priority(PriorityLevel.URGENT, List.of()),
                handling.deadlines(),
                handling.promisedBy(),
                handling.assignment(),
                handling.missing(),
                handling.related(),
                handling.flags()));
    }

    private static Case flagged(Case of, String flag) {
        return of.with(of.handling().flagged(flag));
    }

    @Test
    void aValueThatAPersonGaveIsNotReadAway() {
        Map<String, Evidence> evidence = new LinkedHashMap<>(was.evidence());
        evidence.put("/priority", by("person"));
        Case decided = with(was, evidence);
        Case next = Kept.over(decided, urgent(was));
        assertThat(next.handling().priority()).isEqualTo(was.handling().priority());
        assertThat(next.evidence().get("/priority").by()).isEqualTo("person");
        assertThat(Kept.over(was, urgent(was)).handling().priority().level()).isEqualTo(PriorityLevel.URGENT);
    }

    @Test
    void linksAndWhatPeopleDidWithTheCaseStay() {
        var handling = was.handling();
        Relation link = new Relation(java.util.UUID.randomUUID(), RelationKind.SAME_INCIDENT, 1.0, List.of("Seen."));
        Case linked = flagged(
                was.with(new org.guichet.cases.Handling(
                        handling.priority(),
                        handling.deadlines(),
                        handling.promisedBy(),
                        handling.assignment(),
                        handling.missing(),
                        List.of(link),
                        handling.flags())),
                "settled");
        Case next = Kept.over(flagged(linked, "no-handler"), was);
        assertThat(next.handling().related()).containsExactly(link);
        assertThat(next.handling().flags()).contains("settled").doesNotContain("no-handler");
        assertThat(next.identity().revision()).isEqualTo(was.identity().revision() + 1);
        assertThat(next.identity().id()).isEqualTo(was.identity().id());
    }

    @Test
    void aDifferenceIsCountedWithoutAWordOfAnybodys() {
        List<CaseReference> more = new ArrayList<>(was.substance().references());
        more.add(new CaseReference(ReferenceKind.ORDER, "SECRET-4711"));
        var said = was.substance();
        Case now = new Case(
                was.identity(),
                was.people(),
                new org.guichet.cases.Substance(
                        "Somebody's words",
                        said.narrative(),
                        said.language(),
                        said.occurredOn(),
                        more,
                        said.amounts(),
                        said.product(),
                        said.site(),
                        said.remedySought(),
                        said.nature(),
                        said.harm(),
                        said.priorSteps()),
                was.handling(),
                was.contacts(),
                was.evidence(),
                was.normalizer());
        List<FieldChange> changes = Differences.between(was, now);
        assertThat(changes).extracting(FieldChange::field).containsExactly("subject", "references");
        assertThat(changes.get(1).kinds()).containsExactly("+order");
        assertThat(changes).allSatisfy(change -> assertThat(change.kinds().toString())
                .doesNotContain("SECRET")
                .doesNotContain("Somebody"));
        assertThat(Differences.between(was, with(was, Map.of("/subject", by("subject")))))
                .as("evidence alone is no change")
                .isEmpty();
    }
}
