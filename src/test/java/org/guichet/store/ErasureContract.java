package org.guichet.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.guichet.store.CaseStoreContract.id;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.ArrivalState;
import org.guichet.arrival.NewArrival;
import org.guichet.arrival.RawContent;
import org.guichet.arrival.ReasonCode;
import org.guichet.arrival.Receipt;
import org.guichet.arrival.SourceKey;
import org.guichet.arrival.TransportFacts;
import org.guichet.cases.Case;
import org.guichet.cases.ChannelKind;
import org.guichet.cases.Tombstone;
import org.guichet.normalize.CaseSchema;
import org.junit.jupiter.api.Test;

/** What every store promises about erasing a complainant's data. */
public interface ErasureContract {

    ByHand REQUESTED = new ByHand("claire", "Request of 20 November.");

    CaseStore store();

    Arrival recorded(String key);

    Arrival recorded(NewArrival arrival);

    Case registered(String key, String... subscribers);

    private NewArrival letter() {
        return new NewArrival(
                "scanner-hq",
                ChannelKind.SCANNED_MAIL,
                SourceKey.of("digest", "zoe-lefevre.pdf"),
                new TransportFacts(
                        "application/pdf; name=zoe-lefevre.pdf",
                        "zoe-lefevre.pdf",
                        Instant.parse("2026-11-20T09:30:00Z"),
                        Map.of("folder", "lefevre")),
                RawContent.of("Zoé Lefèvre".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    default void leavesATombstoneOfACase() throws Exception {
        Case opened = registered("m1");
        Case before = Cases.changed(opened, "Changed.");
        store().revise(before, null, List.of());
        assertThat(store().eraseCase(id(opened), REQUESTED, List.of())).isTrue();
        Case left = store().caseById(id(opened)).orElseThrow();
        assertThat(left.isTombstone()).isTrue();
        assertThat(left.erased().reason()).isEqualTo("Request of 20 November.");
        assertThat(left).isEqualTo(Tombstone.of(before, left.erased()));
        assertThat(left.identity().revision()).isEqualTo(3);
        assertThat(new CaseSchema().violations(left)).isEmpty();
        assertThat(store().caseByReference(opened.identity().reference())).contains(left);
        assertThat(store().raw(opened.firstContact().id()).bytes()).isEmpty();
    }

    @Test
    default void erasesEveryContactOfACaseAndNoOther() throws Exception {
        Case opened = registered("m1");
        Arrival later = recorded(letter());
        store().revise(Cases.followedUp(opened, later), later.id(), List.of());
        Case other = registered("m2");
        store().eraseCase(id(opened), REQUESTED, List.of());
        ArrivalStatus status = store().status(later.id()).orElseThrow();
        assertThat(status.state()).isEqualTo(ArrivalState.FOLLOW_UP);
        assertThat(status.caseId()).isEqualTo(id(opened));
        assertThat(status.arrival().facts())
                .isEqualTo(
                        new TransportFacts("application/pdf", null, Instant.parse("2026-11-20T09:30:00Z"), Map.of()));
        assertThat(status.arrival().registeredAt()).isEqualTo(later.registeredAt());
        assertThat(status.arrival().size()).isZero();
        assertThat(status.arrival().sha256()).isEqualTo(store().raw(later.id()).sha256());
        assertThat(status.arrival().sourceKey().toString()).doesNotContain("lefevre");
        assertThat(store().caseById(id(other))).contains(other);
        assertThat(store().raw(other.firstContact().id()).size()).isPositive();
        assertThat(store().reconcile().addsUp()).isTrue();
        assertThat(store().reconcile().total().followUps()).isEqualTo(1);
    }

    @Test
    default void tellsSubscribersOfTheTombstoneAndOfNothingElse() {
        Case opened = registered("m1", "crm", "archive", "gone");
        Outbox outbox = store().outbox();
        outbox.markDelivered(List.of(outbox.undelivered("archive", 1).get(0).position()));
        store().eraseCase(id(opened), REQUESTED, List.of("crm", "archive"));
        assertThat(outbox.undelivered("crm", 10)).hasSize(2).allSatisfy(ErasureContract::saysNothing);
        assertThat(outbox.undelivered("archive", 10)).hasSize(1).allSatisfy(ErasureContract::saysNothing);
        assertThat(outbox.undelivered("gone", 10)).hasSize(1).allSatisfy(ErasureContract::saysNothing);
        outbox.replay("archive", Instant.EPOCH, Instant.parse("9999-01-01T00:00:00Z"), "Inès");
        assertThat(outbox.undelivered("archive", 10)).hasSize(2).allSatisfy(ErasureContract::saysNothing);
    }

    private static void saysNothing(OutboxRow row) {
        assertThat(row.revision()).isEqualTo(2);
        assertThat(row.body())
                .contains("\"erased\"")
                .contains(row.eventId().toString())
                .doesNotContain("cassée")
                .doesNotContain("zoe.lefevre");
    }

    @Test
    default void liftsTheParkingThatWouldHoldTheTombstone() {
        Case opened = registered("m1", "crm");
        registered("m2", "crm");
        Outbox outbox = store().outbox();
        Instant now = Instant.parse("2026-11-20T09:30:00Z");
        outbox.markStalled("crm", now);
        assertThat(outbox.park("crm", now, now)).isEqualTo(2);
        store().eraseCase(id(opened), REQUESTED, List.of("crm"));
        assertThat(outbox.due("crm", now, java.time.Duration.ofHours(1), 10))
                .extracting(OutboxRow::caseId)
                .containsExactly(id(opened), id(opened));
        assertThat(outbox.parked("crm", 10)).hasSize(1);
    }

    @Test
    default void erasesACaseOnce() {
        Case opened = registered("m1");
        assertThat(store().eraseCase(id(opened), REQUESTED, List.of("crm"))).isTrue();
        assertThat(store().eraseCase(id(opened), REQUESTED, List.of("crm"))).isFalse();
        assertThat(store().eraseArrival(opened.firstContact().id(), REQUESTED)).isFalse();
        assertThat(store().outbox().undelivered("crm", 10)).hasSize(1);
        assertThat(store().caseById(id(opened)).orElseThrow().identity().revision())
                .isEqualTo(2);
    }

    @Test
    default void changesAnErasedCaseNoMore() {
        Case opened = registered("m1");
        store().eraseCase(id(opened), REQUESTED, List.of());
        Case tombstone = store().caseById(id(opened)).orElseThrow();
        Arrival later = recorded("m2");
        assertThat(store().revise(Cases.changed(opened, "Back?"), null, List.of()))
                .isEqualTo(new Revised.Erased());
        assertThat(store().revise(Cases.followedUp(tombstone, later), later.id(), List.of()))
                .isEqualTo(new Revised.Erased());
        assertThat(store().caseById(id(opened))).contains(tombstone);
        assertThat(store().pending(10)).containsExactly(later.id());
    }

    @Test
    default void erasesWhatIsHeldUpWithItsCorrections() throws Exception {
        UUID id = recorded(letter()).id();
        store().quarantine(id, ReasonCode.MALFORMED, "The field zoe.lefevre@example.fr is no number.");
        store().correct(
                        id,
                        new NewCorrection(
                                RawContent.of("Zoé, corrected".getBytes(StandardCharsets.UTF_8)),
                                null,
                                Map.of("email", "zoe.lefevre@example.fr"),
                                new ByHand("claire", "Zoé Lefèvre called.")));
        store().quarantine(id, ReasonCode.MALFORMED, "Still not.");
        assertThat(store().eraseArrival(id, REQUESTED)).isTrue();
        ArrivalStatus status = store().status(id).orElseThrow();
        assertThat(status.state()).isEqualTo(ArrivalState.SET_ASIDE);
        assertThat(status.reason()).isEqualTo(Erasures.ERASED);
        assertThat(status.detail()).isNull();
        assertThat(store().raw(id).bytes()).isEmpty();
        assertThat(store().corrections(id)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> store().correctedRaw(id, 1));
        List<HistoryEntry> history = store().history(id);
        assertThat(history)
                .extracting(HistoryEntry::act)
                .containsExactly(
                        HistoryAct.QUARANTINED, HistoryAct.CORRECTED, HistoryAct.QUARANTINED, HistoryAct.ERASED);
        assertThat(history.subList(0, 3)).extracting(HistoryEntry::detail).containsOnlyNulls();
        assertThat(history.get(0).reason()).isEqualTo("malformed");
        assertThat(history.get(1).by()).isEqualTo("claire");
        assertThat(history.get(3).detail()).isEqualTo("Request of 20 November.");
        assertThat(store().reconcile().addsUp()).isTrue();
    }

    @Test
    default void bringsNothingErasedBack() {
        UUID received = recorded("m1").id();
        UUID aside = recorded("m2").id();
        store().setAside(aside, "bounce", "Came back.");
        assertThat(store().eraseArrival(received, REQUESTED)).isTrue();
        assertThat(store().eraseArrival(aside, REQUESTED)).isTrue();
        assertThat(store().eraseArrival(aside, REQUESTED)).isFalse();
        for (UUID id : List.of(received, aside)) {
            assertThat(store().takeBack(id, REQUESTED)).isFalse();
            assertThat(store().retry(id, REQUESTED)).isFalse();
            assertThat(store().quarantine(id, ReasonCode.EMPTY, "Zero bytes.")).isFalse();
        }
        assertThat(store().due(Instant.now(), 10)).isEmpty();
        assertThat(store().held(HeldState.WAITING, null, 10, 0)).isEmpty();
    }

    @Test
    default void recognisesASecondDeliveryOfWhatWasErased() {
        NewArrival letter = letter();
        Receipt first = store().record(letter);
        store().eraseArrival(first.arrivalId(), REQUESTED);
        Receipt again = store().record(letter);
        assertThat(again)
                .isEqualTo(new Receipt(first.arrivalId(), first.reference(), true, Tombstone.SHA256_OF_NOTHING));
        assertThat(store().pending(10)).isEmpty();
        Case opened = registered("m1");
        store().eraseCase(id(opened), REQUESTED, List.of());
        assertThat(store().record(Arrivals.mail("m1")).repeated()).isTrue();
        assertThat(store().record(Arrivals.on("support-en", "m1", RawContent.of(new byte[] {1})))
                        .repeated())
                .isFalse();
    }

    @Test
    default void keepsALargeContentThatAnotherArrivalHasToo() throws Exception {
        byte[] large = CaseStoreContract.randomBytes(CaseStoreContract.QUARTER_MEGABYTE * 2);
        Arrival first = recorded(Arrivals.mail("m1", large));
        Arrival second = recorded(Arrivals.mail("m2", large));
        assertThat(store().eraseArrival(first.id(), REQUESTED)).isTrue();
        assertThat(store().raw(first.id()).bytes()).isEmpty();
        assertThat(store().raw(second.id()).bytes()).isEqualTo(large);
        assertThat(store().eraseArrival(second.id(), REQUESTED)).isTrue();
        Arrival third = recorded(Arrivals.mail("m3", large));
        assertThat(store().raw(third.id()).bytes()).isEqualTo(large);
    }

    @Test
    default void erasesNothingWithoutAReasonNorWhatNeverCame() {
        Case opened = registered("m1");
        UUID held = recorded("m2").id();
        ByHand silent = new ByHand("claire", " ");
        assertThatIllegalArgumentException().isThrownBy(() -> store().eraseCase(id(opened), silent, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> store().eraseArrival(held, silent));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store().eraseCase(UUID.randomUUID(), REQUESTED, List.of()))
                .withMessageContaining("no case");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store().eraseArrival(UUID.randomUUID(), REQUESTED))
                .withMessageContaining("no arrival");
        assertThat(store().caseById(id(opened))).contains(opened);
        assertThat(store().pending(10)).containsExactly(held);
    }

    @Test
    default void findsCasesByATextInTheirNewestRevision() {
        Case first = registered("m1");
        Case second = registered("m2");
        assertThat(store().mentioning("ZOE.Lefevre@example.fr", 10))
                .extracting(changed -> id(changed.newest()))
                .containsExactly(id(second), id(first));
        assertThat(store().mentioning("+33639981234", 1)).hasSize(1);
        assertThat(store().mentioning("zoe%fevre", 10)).isEmpty();
        assertThat(store().mentioning("zoe_lefevre", 10)).isEmpty();
        store().eraseCase(id(first), REQUESTED, List.of());
        assertThat(store().mentioning("zoe.lefevre@example.fr", 10)).hasSize(1);
        assertThatIllegalArgumentException().isThrownBy(() -> store().mentioning("ab", 10));
    }
}
