package org.guichet.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.ArrivalState;
import org.guichet.arrival.Digest;
import org.guichet.arrival.RawContent;
import org.guichet.arrival.ReasonCode;
import org.guichet.cases.Case;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every store promises about arrivals that did not go straight through. */
public interface HeldArrivalsContract {

    ByHand CLAIRE = new ByHand("claire", "The customer was asked.");

    CaseStore store();

    Arrival recorded(String key);

    private UUID quarantined(String key) {
        UUID id = recorded(key).id();
        store().quarantine(id, ReasonCode.MALFORMED, "Not a mail.");
        return id;
    }

    private Instant inMinutes(int minutes) {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS).plus(Duration.ofMinutes(minutes));
    }

    private ArrivalState state(UUID id) {
        return store().status(id).orElseThrow().state();
    }

    private List<HistoryAct> acts(UUID id) {
        return store().history(id).stream().map(HistoryEntry::act).toList();
    }

    // Waiting for a cause to pass

    @Test
    default void offersAPostponedArrivalOnlyWhenItIsDue() {
        UUID first = recorded("m1").id();
        UUID second = recorded("m2").id();
        Instant next = inMinutes(5);
        assertThat(store().postpone(first, ReasonCode.OCR_UNAVAILABLE, "No worker.", next))
                .isTrue();
        assertThat(store().due(next.minusMillis(1), 10)).containsExactly(second);
        assertThat(store().due(next, 10)).containsExactly(first, second);
        assertThat(store().due(next, 1)).containsExactly(first);
        assertThat(store().pending(10)).containsExactly(first, second);
    }

    @Test
    default void countsAttemptsAndSaysWhyAndWhen() {
        UUID id = recorded("m1").id();
        assertThat(store().attempts(id)).contains(new Attempts(0, null));
        store().postpone(id, ReasonCode.OCR_UNAVAILABLE, "No worker.", inMinutes(1));
        Instant next = inMinutes(2);
        store().postpone(id, ReasonCode.OCR_UNAVAILABLE, "Still no worker.", next);
        assertThat(store().attempts(id)).contains(new Attempts(2, next));
        ArrivalStatus status = store().status(id).orElseThrow();
        assertThat(status.state()).isEqualTo(ArrivalState.RECEIVED);
        assertThat(status.reason()).isEqualTo("ocr-unavailable");
        assertThat(status.detail()).isEqualTo("Still no worker.");
        assertThat(store().held(HeldState.WAITING, null, 10, 0)).containsExactly(status);
    }

    @Test
    default void offersAtOnceWhatAWrongClockPutOff() {
        UUID id = recorded("m1").id();
        Instant inAMonth = inMinutes(60 * 24 * 30);
        store().postpone(id, ReasonCode.OCR_UNAVAILABLE, "No worker.", inAMonth);
        assertThat(store().due(Instant.now(), 10)).containsExactly(id);
    }

    @Test
    default void postponesOnlyWhatIsReceived() {
        UUID id = quarantined("m1");
        assertThat(store().postpone(id, ReasonCode.OCR_UNAVAILABLE, "No worker.", inMinutes(1)))
                .isFalse();
        assertThat(state(id)).isEqualTo(ArrivalState.QUARANTINED);
    }

    @Test
    default void waitsForNothingOnceSettled() {
        Arrival arrival = recorded("m1");
        store().postpone(arrival.id(), ReasonCode.OCR_UNAVAILABLE, "No worker.", inMinutes(1));
        store().register(Cases.openedBy(arrival), arrival.id(), List.of());
        assertThat(store().attempts(arrival.id()).orElseThrow().next()).isNull();
        assertThat(store().status(arrival.id()).orElseThrow().reason()).isNull();
        assertThat(store().held(HeldState.WAITING, null, 10, 0)).isEmpty();
        assertThat(acts(arrival.id())).containsExactly(HistoryAct.POSTPONED, HistoryAct.OPENED_CASE);
    }

    // What happened

    @Test
    default void hasNoHistoryOfWhatWentStraightThrough() {
        Arrival arrival = recorded("m1");
        store().register(Cases.openedBy(arrival), arrival.id(), List.of());
        assertThat(store().history(arrival.id())).isEmpty();
        assertThat(store().history(UUID.randomUUID())).isEmpty();
    }

    @Test
    default void tellsEverythingThatWasTriedInOrder() {
        UUID id = recorded("m1").id();
        store().postpone(id, ReasonCode.OCR_UNAVAILABLE, "No worker.", inMinutes(1));
        store().quarantine(id, ReasonCode.OCR_UNAVAILABLE, "Never a worker.");
        store().retry(id, CLAIRE);
        store().setAside(id, "automatic-reply", "Away.");
        assertThat(acts(id))
                .containsExactly(
                        HistoryAct.POSTPONED, HistoryAct.QUARANTINED, HistoryAct.RETRIED, HistoryAct.SET_ASIDE);
        HistoryEntry quarantined = store().history(id).get(1);
        assertThat(quarantined.reason()).isEqualTo("ocr-unavailable");
        assertThat(quarantined.detail()).isEqualTo("Never a worker.");
        assertThat(quarantined.by()).isNull();
        HistoryEntry retried = store().history(id).get(2);
        assertThat(retried.by()).isEqualTo("claire");
        assertThat(retried.detail()).isEqualTo("The customer was asked.");
    }

    // Decided by people

    @Test
    default void retriesWhatIsInQuarantine() {
        UUID id = quarantined("m1");
        assertThat(store().retry(id, CLAIRE)).isTrue();
        assertThat(state(id)).isEqualTo(ArrivalState.RECEIVED);
        assertThat(store().status(id).orElseThrow().reason()).isNull();
        assertThat(store().due(Instant.now(), 10)).containsExactly(id);
        assertThat(store().corrections(id)).isEmpty();
    }

    @Test
    default void retriesAtOnceWhatWaits() {
        UUID id = recorded("m1").id();
        store().postpone(id, ReasonCode.OCR_UNAVAILABLE, "No worker.", inMinutes(5));
        assertThat(store().retry(id, CLAIRE)).isTrue();
        assertThat(store().due(Instant.now(), 10)).containsExactly(id);
        assertThat(store().attempts(id)).contains(new Attempts(0, null));
    }

    @Test
    default void changesNothingThatIsInProgressOrSettled() {
        UUID fresh = recorded("m1").id();
        Arrival arrival = recorded("m2");
        store().register(Cases.openedBy(arrival), arrival.id(), List.of());
        NewCorrection correction = new NewCorrection(null, null, Map.of("email", "a@example.org"), CLAIRE);
        for (UUID id : List.of(fresh, arrival.id())) {
            ArrivalStatus before = store().status(id).orElseThrow();
            assertThat(store().retry(id, CLAIRE)).isFalse();
            assertThat(store().correct(id, correction)).isFalse();
            assertThat(store().setAside(id, CLAIRE)).isFalse();
            assertThat(store().takeBack(id, CLAIRE)).isFalse();
            assertThat(store().status(id)).contains(before);
            assertThat(store().history(id)).isEmpty();
            assertThat(store().corrections(id)).isEmpty();
        }
    }

    @Test
    default void opensOneCaseAfterARetry() {
        Arrival arrival = recorded("m1");
        store().quarantine(arrival.id(), ReasonCode.MALFORMED, "Not a mail.");
        Case opened = Cases.openedBy(arrival);
        assertThat(store().register(opened, arrival.id(), List.of("crm"))).isFalse();
        store().retry(arrival.id(), CLAIRE);
        assertThat(store().register(opened, arrival.id(), List.of("crm"))).isTrue();
        assertThat(store().retry(arrival.id(), CLAIRE)).isFalse();
        assertThat(store().caseCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 100, CaseStoreContract.QUARTER_MEGABYTE + 1})
    default void keepsAnEditedCopyBesideTheOriginal(int size) throws Exception {
        Arrival arrival = recorded("m1");
        byte[] original = store().raw(arrival.id()).bytes();
        byte[] edited = CaseStoreContract.randomBytes(size);
        store().quarantine(arrival.id(), ReasonCode.MALFORMED, "Not a mail.");
        NewCorrection correction = new NewCorrection(RawContent.of(edited), "text/plain", Map.of("phone", ""), CLAIRE);
        assertThat(store().correct(arrival.id(), correction)).isTrue();
        assertThat(state(arrival.id())).isEqualTo(ArrivalState.RECEIVED);
        assertThat(store().raw(arrival.id()).bytes()).isEqualTo(original);
        assertThat(store().correctedRaw(arrival.id(), 1).bytes()).isEqualTo(edited);
        Correction kept = store().corrections(arrival.id()).get(0);
        assertThat(kept.originalSha256()).isEqualTo(arrival.sha256());
        assertThat(kept.copy()).isEqualTo(new Correction.Copy(Digest.sha256(edited), size));
        assertThat(kept.mediaType()).isEqualTo("text/plain");
        assertThat(kept.fields()).containsExactly(Map.entry("phone", ""));
        assertThat(kept.decided()).isEqualTo(CLAIRE);
        assertThat(kept.takenBack()).isFalse();
    }

    @Test
    default void numbersCorrections() {
        UUID id = quarantined("m1");
        store().correct(id, new NewCorrection(null, null, Map.of("email", "a@example.org"), CLAIRE));
        store().quarantine(id, ReasonCode.MALFORMED, "Still not a mail.");
        store().correct(id, new NewCorrection(null, "text/plain", Map.of(), CLAIRE));
        assertThat(store().corrections(id)).extracting(Correction::number).containsExactly(1, 2);
        assertThat(store().corrections(id).get(0).copy()).isNull();
        assertThatIllegalArgumentException().isThrownBy(() -> store().correctedRaw(id, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> store().correctedRaw(id, 3));
    }

    @Test
    default void setsAsideByHandAndTakesBack() {
        UUID id = quarantined("m1");
        assertThat(store().setAside(id, CLAIRE)).isTrue();
        ArrivalStatus aside = store().status(id).orElseThrow();
        assertThat(aside.state()).isEqualTo(ArrivalState.SET_ASIDE);
        assertThat(aside.reason()).isEqualTo("by-hand");
        assertThat(aside.detail()).isEqualTo("The customer was asked.");
        assertThat(store().retry(id, CLAIRE)).isFalse();
        assertThat(store().takeBack(id, CLAIRE)).isTrue();
        assertThat(state(id)).isEqualTo(ArrivalState.RECEIVED);
        assertThat(store().corrections(id)).singleElement().matches(Correction::takenBack);
        assertThat(acts(id)).containsExactly(HistoryAct.QUARANTINED, HistoryAct.SET_ASIDE, HistoryAct.TAKEN_BACK);
    }

    @Test
    default void takesBackWhatARuleSetAside() {
        UUID id = recorded("m1").id();
        store().setAside(id, "automatic-reply", "Away.");
        assertThat(store().takeBack(id, CLAIRE)).isTrue();
        assertThat(store().takeBack(id, CLAIRE)).isFalse();
        assertThat(store().due(Instant.now(), 10)).containsExactly(id);
    }

    @Test
    default void readsAgainWhatRulesHeldAndNothingElse() {
        UUID refused = quarantined("m1");
        UUID aside = recorded("m2").id();
        store().setAside(aside, "automatic-reply", "Away.");
        UUID byHand = quarantined("m3");
        store().setAside(byHand, CLAIRE);
        UUID split = recorded("m4").id();
        store().setAside(split, "split", "Three letters.");
        assertThat(store().readAgain(refused, CLAIRE)).isTrue();
        assertThat(store().readAgain(refused, CLAIRE)).isFalse();
        assertThat(store().readAgain(aside, CLAIRE)).isTrue();
        assertThat(store().readAgain(byHand, CLAIRE)).isFalse();
        assertThat(store().readAgain(split, CLAIRE)).isFalse();
        assertThat(state(aside)).isEqualTo(ArrivalState.RECEIVED);
        assertThat(store().corrections(aside)).as("nobody took it back").isEmpty();
        assertThat(acts(aside)).containsExactly(HistoryAct.SET_ASIDE, HistoryAct.READ_AGAIN);
    }

    @Test
    default void letsOneOfTwoDecidersWin() throws Exception {
        UUID id = quarantined("m1");
        List<Boolean> answers = CaseStoreContract.together(
                10, i -> i % 2 == 0 ? store().retry(id, CLAIRE) : store().setAside(id, CLAIRE));
        assertThat(answers).contains(true);
        long changes = answers.stream().filter(won -> won).count();
        assertThat(store().history(id)).hasSize((int) changes + 1);
        assertThat(changes).isEqualTo(1);
    }

    @Test
    default void decidesNothingAboutAnArrivalThatNeverCame() {
        UUID unknown = UUID.randomUUID();
        assertThatIllegalArgumentException().isThrownBy(() -> store().retry(unknown, CLAIRE));
        assertThatIllegalArgumentException().isThrownBy(() -> store().setAside(unknown, CLAIRE));
        assertThatIllegalArgumentException().isThrownBy(() -> store().takeBack(unknown, CLAIRE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store().postpone(unknown, ReasonCode.EMPTY, "", Instant.EPOCH));
        assertThat(store().attempts(unknown)).isEmpty();
    }

    // Looking

    @Test
    default void listsEveryArrivalOnceNewestFirstPageByPage() throws Exception {
        List<UUID> came = new java.util.ArrayList<>();
        for (int i = 0; i < 5; i++) {
            came.add(0, recorded("m" + i).id());
            Thread.sleep(2); // ids of one millisecond have no order
        }
        List<UUID> seen = new java.util.ArrayList<>();
        List<ArrivalStatus> page = store().arrivalsBefore(null, 2);
        while (!page.isEmpty()) {
            page.forEach(status -> seen.add(status.arrival().id()));
            page = store().arrivalsBefore(seen.get(seen.size() - 1), 2);
        }
        assertThat(seen).containsExactlyElementsOf(came);
    }

    @Test
    default void listsWhatIsHeldNewestFirst() {
        UUID first = quarantined("m1");
        UUID second = quarantined("m2");
        recorded("m3");
        UUID aside = recorded("m4").id();
        store().setAside(aside, "bounce", "A bounce.");
        assertThat(ids(HeldState.QUARANTINED, null, 10, 0)).containsExactly(second, first);
        assertThat(ids(HeldState.QUARANTINED, null, 1, 1)).containsExactly(first);
        assertThat(ids(HeldState.QUARANTINED, "support-fr", 10, 0)).containsExactly(second, first);
        assertThat(ids(HeldState.QUARANTINED, "scans", 10, 0)).isEmpty();
        assertThat(ids(HeldState.SET_ASIDE, null, 10, 0)).containsExactly(aside);
        assertThat(ids(HeldState.WAITING, null, 10, 0)).isEmpty();
    }

    private List<UUID> ids(HeldState state, String channel, int limit, int offset) {
        return store().held(state, channel, limit, offset).stream()
                .map(status -> status.arrival().id())
                .toList();
    }

    @Test
    default void findsAnArrivalByItsReference() {
        Arrival arrival = recorded("m1");
        assertThat(store().arrivalByReference(arrival.reference())).contains(arrival.id());
        assertThat(store().arrivalByReference(org.guichet.cases.Reference.ofSequence(4_711)))
                .isEmpty();
    }

    @Test
    default void accountsForEveryArrival() {
        assertThat(store().reconcile()).isEqualTo(new Reconciliation(List.of(), 0, 0));
        Arrival opening = recorded("m1");
        store().register(Cases.openedBy(opening), opening.id(), List.of());
        quarantined("m2");
        store().setAside(recorded("m3").id(), "bounce", "A bounce.");
        recorded("m4");
        store().record(Arrivals.on("support-en", "m1", RawContent.of(new byte[] {1})));
        store().record(Arrivals.on("support-en", "m1", RawContent.of(new byte[] {1})));
        Reconciliation account = store().reconcile();
        assertThat(account.channels())
                .containsExactly(
                        new Reconciliation.Account("support-en", 1, 0, 0, 0, 0, 1),
                        new Reconciliation.Account("support-fr", 4, 1, 0, 1, 1, 1));
        assertThat(account.total()).isEqualTo(new Reconciliation.Account("total", 5, 1, 0, 1, 1, 2));
        assertThat(account.registered()).isEqualTo(5);
        assertThat(account.cases()).isEqualTo(1);
        assertThat(account.addsUp()).isTrue();
    }

    @Test
    default void countsWhatOperatorsWatch() {
        Arrival opening = recorded("m1");
        store().register(Cases.openedBy(opening), opening.id(), List.of("crm", "archive"));
        store().outbox()
                .markDelivered(
                        List.of(store().outbox().undelivered("crm", 1).get(0).position()));
        quarantined("m2");
        quarantined("m3");
        store().quarantine(recorded("m4").id(), ReasonCode.ENCRYPTED, "Locked.");
        Arrival waiting = recorded("m5");
        recorded("m6");
        Figures figures = store().figures();
        assertThat(figures.account()).isEqualTo(store().reconcile());
        assertThat(figures.quarantined())
                .containsExactly(
                        new Figures.Quarantined("support-fr", "encrypted", 1),
                        new Figures.Quarantined("support-fr", "malformed", 2));
        assertThat(figures.oldestWaiting()).isEqualTo(Map.of("support-fr", waiting.registeredAt()));
        assertThat(figures.delivered()).isEqualTo(Map.of("crm", 1L));
    }
}
