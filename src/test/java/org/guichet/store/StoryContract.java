package org.guichet.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guichet.arrival.Arrival;
import org.guichet.cases.Amount;
import org.guichet.cases.Case;
import org.guichet.cases.RelationKind;
import org.guichet.cases.Remedy;
import org.guichet.cases.RemedyKind;
import org.guichet.store.StoryIndex.Told;
import org.junit.jupiter.api.Test;

/** What cases have to do with each other, and how they were settled, in every store. */
public interface StoryContract {

    Instant THEN = Instant.parse("2026-11-20T09:30:00Z");
    ByHand INES = new ByHand("Inès", "Same parcel.");

    CaseStore store();

    Arrival recorded(String key);

    private Case opened(String key) {
        Arrival arrival = recorded(key);
        Case opened = Cases.openedBy(arrival);
        store().register(opened, arrival.id(), List.of("crm"));
        return opened;
    }

    private static UUID id(Case of) {
        return of.identity().id();
    }

    private static Fact fact(String nature) {
        return new Fact(LocalDate.of(2026, 11, 20), "complaint", "web", "web-form", nature, null, "Lyon", 1, null);
    }

    private static Link link(Case newer, Case older, double score) {
        return Link.suggested(
                id(newer), id(older), RelationKind.FOLLOW_UP, score, List.of("Same e-mail address."), THEN);
    }

    /** Reads everything that is unread, as a case with these keys and links. */
    private void told(List<String> keys, List<Link> links) {
        for (ChangedCase changed : store().stories().unread(100)) {
            UUID of = id(changed.newest());
            List<Link> theirs =
                    links.stream().filter(link -> link.newer().equals(of)).toList();
            Told told = new Told(
                    changed.position(), of, THEN, keys, "{\"of\":\"" + of + "\"}", theirs, fact("delivery.late"));
            assertThat(store().stories().keep(List.of(told))).isTrue();
        }
    }

    @Test
    default void casesAreFoundByTheirKeysAndReadOnce() {
        Case first = opened("1");
        Case second = opened("2");
        told(List.of("k1", "k2"), List.of());
        assertThat(store().stories().unread(10)).isEmpty();
        assertThat(store().stories().having(List.of("k1", "none"), THEN, 10))
                .extracting(StoryIndex.Found::caseId)
                .containsExactlyInAnyOrder(id(first), id(second));
        assertThat(store().stories().having(List.of("k1"), THEN, 1)).hasSize(1);
        assertThat(store().stories().having(List.of("k1"), THEN.plusSeconds(1), 10))
                .isEmpty();
        assertThat(store().stories().traits(id(first))).hasValue("{\"of\":\"" + id(first) + "\"}");
        store().revise(Cases.changed(first, "Other"), null, List.of());
        assertThat(store().stories().unread(10))
                .extracting(changed -> id(changed.newest()))
                .containsExactly(id(first));
    }

    @Test
    default void aCaseThatIsPassedOverIsReadWhenItChanges() {
        Case first = opened("1");
        Case second = opened("2");
        long position = store().stories().unread(1).get(0).position();
        assertThat(store().stories().passOver(position)).isTrue();
        assertThat(store().stories().passOver(position)).as("it was").isFalse();
        assertThat(store().stories().unread(10))
                .extracting(changed -> id(changed.newest()))
                .containsExactly(id(second));
        store().revise(Cases.changed(first, "Other"), null, List.of());
        assertThat(store().stories().unread(10))
                .extracting(changed -> id(changed.newest()))
                .containsExactly(id(second), id(first));
    }

    @Test
    default void aDecisionStandsWhateverIsFoundLater() {
        Case older = opened("1");
        Case newer = opened("2");
        told(List.of("k"), List.of(link(newer, older, 0.6)));
        Link found = store().stories().link(id(older), id(newer)).orElseThrow();
        assertThat(found.state()).isEqualTo(Link.State.SUGGESTED);
        assertThat(store().stories().toDecide(10, 0)).containsExactly(found);
        Link rejected = found.decided(Link.State.REJECTED, INES, THEN.plusSeconds(60));
        assertThat(store().stories().decide(found, rejected, List.of(), List.of()))
                .isTrue();
        store().revise(Cases.changed(newer, "Other"), null, List.of());
        told(List.of("k"), List.of(link(newer, older, 0.9)));
        assertThat(store().stories().links(id(newer))).containsExactly(rejected);
        assertThat(store().stories().toDecide(10, 0)).isEmpty();
        assertThat(store().stories().history(rejected)).containsExactly(rejected);
    }

    @Test
    default void whatIsSureIsNotedUntilItIsDecided() {
        Case older = opened("1");
        Case newer = opened("2");
        told(List.of("k"), List.of(link(newer, older, 0.6)));
        assertThat(store().stories().toJoin("guichet", 10)).as("only suggested").isEmpty();
        store().revise(Cases.changed(newer, "Other"), null, List.of());
        told(List.of("k"), List.of(link(newer, older, 0.9).sureFor("guichet")));
        Link sure = store().stories().link(id(older), id(newer)).orElseThrow();
        assertThat(store().stories().toJoin("guichet", 10)).containsExactly(sure);
        assertThat(store().stories().toJoin("somebody", 10)).isEmpty();
        Link rejected = sure.decided(Link.State.REJECTED, INES, THEN.plusSeconds(60));
        store().stories().decide(sure, rejected, List.of(), List.of());
        assertThat(store().stories().toJoin("guichet", 10)).isEmpty();
    }

    @Test
    default void theNextUnreadCaseIsFoundWithoutReadingIt() {
        assertThat(store().stories().next()).isEmpty();
        Case first = opened("1");
        opened("2");
        StoryIndex.Unread next = store().stories().next().orElseThrow();
        assertThat(next.caseId()).isEqualTo(id(first));
        assertThat(next.position()).isEqualTo(store().stories().unread(1).get(0).position());
    }

    @Test
    default void anErasedCaseHasNoLinksAndNoKeys() {
        Case older = opened("1");
        Case newer = opened("2");
        told(List.of("k"), List.of(link(newer, older, 0.6)));
        store().eraseCase(id(older), ErasureContract.REQUESTED, List.of());
        assertThat(store().stories().links(id(newer))).isEmpty();
        assertThat(store().stories().traits(id(older))).isEmpty();
        assertThat(store().stories().having(List.of("k"), THEN, 10))
                .extracting(StoryIndex.Found::caseId)
                .containsExactly(id(newer));
    }

    @Test
    default void casesThatNobodyWasFoundForAreListedUntilTheyAreSettled() {
        Arrival arrival = recorded("1");
        Case opened = Cases.openedBy(arrival);
        store().register(opened.with(opened.handling().flagged("no-handler")), arrival.id(), List.of());
        opened("2");
        assertThat(store().unassigned(10, 0, StoryContract::id)).containsExactly(id(opened));
        assertThat(store().unassignedCount()).isOne();
        Case next = Cases.changed(opened, "Settled");
        store().revise(next.with(next.handling().flagged("no-handler").flagged("settled")), null, List.of());
        assertThat(store().unassignedCount()).isZero();
    }

    @Test
    default void anOutcomeIsStoredOnceWithItsRevision() {
        Case opened = opened("1");
        Outcome outcome = new Outcome(
                Outcome.Result.PARTLY_UPHELD,
                List.of(new Remedy(RemedyKind.REFUND, new Amount("12.50", "EUR"))),
                "carrier.lost",
                THEN,
                "Inès");
        Case next = Cases.changed(opened, "Settled");
        assertThat(store().outcomes().record(next, "key-1", outcome, List.of("crm")))
                .isEqualTo(Outcomes.Kept.STORED);
        assertThat(store().outcomes().record(Cases.changed(next, "Again"), "key-1", outcome, List.of("crm")))
                .isEqualTo(Outcomes.Kept.KNOWN);
        assertThat(store().outcomes().record(next, "key-2", outcome, List.of("crm")))
                .isEqualTo(Outcomes.Kept.STALE);
        assertThat(store().caseById(id(opened)).orElseThrow().identity().revision())
                .isEqualTo(2);
        assertThat(store().outcomes().of(id(opened))).singleElement().satisfies(kept -> {
            assertThat(kept.outcome()).isEqualTo(outcome);
            assertThat(kept.key()).isEqualTo("key-1");
        });
        assertThat(store().outbox().undelivered("crm", 10)).hasSize(2);
        store().eraseCase(id(opened), ErasureContract.REQUESTED, List.of());
        assertThat(store().outcomes().of(id(opened))).isEmpty();
    }
}
