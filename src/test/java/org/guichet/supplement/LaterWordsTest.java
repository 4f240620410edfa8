package org.guichet.supplement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guichet.cases.Case;
import org.guichet.cases.Evidence;
import org.guichet.cases.Handling;
import org.guichet.cases.Relation;
import org.guichet.cases.RelationKind;
import org.guichet.store.Arrivals;
import org.guichet.store.Cases;
import org.guichet.store.InMemoryCaseStore;
import org.junit.jupiter.api.Test;

class LaterWordsTest {

    private final InMemoryCaseStore store = new InMemoryCaseStore();

    /** A mail of a subject and a PDF, which named an earlier case and was settled before its PDF was read. */
    @Test
    void whatStaysKeepsItsEvidence() {
        Case silent = opened("silent", List.of("narrative-from-subject", "settled"));
        UUID earlier = UUID.randomUUID();
        Evidence named = because(silent, "follow-up");
        Evidence settled = because(silent, "outcome");
        Case newest = with(
                silent,
                List.of(new Relation(earlier, RelationKind.FOLLOW_UP, 1.0, List.of("It names the case."))),
                Map.of("/related/0", named, "/flags/1", settled));
        Case alone = opened("alone", List.of("narrative-from-attachment", "sender-unverified"));

        Case next = LaterWords.next(newest, alone);

        assertThat(next.handling().flags())
                .containsExactly("narrative-from-attachment", "sender-unverified", "settled");
        assertThat(next.handling().related()).extracting(Relation::caseId).containsExactly(earlier);
        assertThat(next.evidence())
                .containsEntry("/related/0", named)
                .containsEntry("/flags/2", settled)
                .doesNotContainKey("/flags/1");
    }

    private Case opened(String key, List<String> flags) {
        Case opened = Cases.openedBy(
                store.arrival(store.record(Arrivals.mail(key)).arrivalId()).orElseThrow());
        for (String flag : flags) {
            opened = opened.with(opened.handling().flagged(flag));
        }
        return opened;
    }

    private static Evidence because(Case of, String by) {
        return new Evidence(of.firstContact().id(), "body", null, null, null, by, 1.0);
    }

    private static Case with(Case of, List<Relation> related, Map<String, Evidence> more) {
        Map<String, Evidence> evidence = new LinkedHashMap<>(of.evidence());
        evidence.putAll(more);
        Handling was = of.handling();
        Handling handling = new Handling(
                was.priority(),
                was.deadlines(),
                was.promisedBy(),
                was.assignment(),
                was.missing(),
                related,
                was.flags(),
                was.immediateAction());
        return new Case(of.identity(), of.people(), of.substance(), handling, of.contacts(), evidence, of.normalizer());
    }
}
