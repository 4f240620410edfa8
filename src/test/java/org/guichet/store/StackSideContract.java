package org.guichet.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.ArrivalPart;
import org.guichet.arrival.ArrivalState;
import org.guichet.arrival.NewArrival;
import org.guichet.arrival.RawContent;
import org.guichet.arrival.ReasonCode;
import org.guichet.arrival.Receipt;
import org.guichet.arrival.SourceKey;
import org.guichet.arrival.StackSide;
import org.guichet.arrival.TransportFacts;
import org.guichet.cases.Case;
import org.guichet.cases.ChannelKind;
import org.junit.jupiter.api.Test;

/** What every store promises of the fronts and the backs of a stack that come as two arrivals. */
public interface StackSideContract {

    StackSide FRONTS = StackSide.of("batch17", true);
    StackSide BACKS = FRONTS.other();

    CaseStore store();

    Arrival recorded(NewArrival arrival);

    private Arrival side(StackSide side, String name) {
        return recorded(new NewArrival(
                "scanner-hq",
                ChannelKind.SCANNED_MAIL,
                SourceKey.of("side", name),
                new TransportFacts("application/pdf", name, null, Map.of(StackSide.DETAIL, side.written())),
                RawContent.of(name.getBytes(java.nio.charset.StandardCharsets.UTF_8))));
    }

    private static Optional<Instant> inAnHour() {
        return Optional.of(Instant.now().plus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.MILLIS));
    }

    private ArrivalStatus status(Arrival arrival) {
        return store().status(arrival.id()).orElseThrow();
    }

    private void assertJoined(Arrival fronts, Arrival backs) {
        assertThat(status(fronts).state()).isEqualTo(ArrivalState.RECEIVED);
        assertThat(status(fronts).reason()).isNull();
        assertThat(StackSide.backs(status(fronts).arrival().facts())).contains(backs.id());
        assertThat(store().attempts(fronts.id())).contains(new Attempts(0, null));
        assertThat(status(backs).state()).isEqualTo(ArrivalState.SET_ASIDE);
        assertThat(status(backs).reason()).isEqualTo(StackSide.RULE);
        assertThat(status(backs).detail())
                .contains(fronts.id().toString(), fronts.reference().value());
        assertThat(store().reconcile().addsUp()).isTrue();
    }

    @Test
    default void theFirstSideWaitsAndTheSecondJoinsThem() {
        Arrival fronts = side(FRONTS, "batch17-odd.pdf");
        Optional<Instant> until = inAnHour();
        assertThat(store().meet(fronts.id(), FRONTS, until)).isEqualTo(Meeting.WAITS);
        assertThat(status(fronts).reason()).isEqualTo(ReasonCode.SIDES_UNMATCHED.code());
        assertThat(store().attempts(fronts.id()).orElseThrow().next()).isEqualTo(until.orElseThrow());

        Arrival backs = side(BACKS, "batch17-even.pdf");
        assertThat(store().meet(backs.id(), BACKS, inAnHour())).isEqualTo(Meeting.JOINED);

        assertJoined(fronts, backs);
        assertThat(store().due(Instant.now(), 10)).containsExactly(fronts.id());
    }

    @Test
    default void theBacksMayComeFirst() {
        Arrival backs = side(BACKS, "batch17-even.pdf");
        assertThat(store().meet(backs.id(), BACKS, inAnHour())).isEqualTo(Meeting.WAITS);

        Arrival fronts = side(FRONTS, "batch17-odd.pdf");
        assertThat(store().meet(fronts.id(), FRONTS, inAnHour())).isEqualTo(Meeting.JOINED);

        assertJoined(fronts, backs);
    }

    @Test
    default void whatIsJoinedIsNotJoinedAgain() {
        Arrival fronts = side(FRONTS, "monday-odd.pdf");
        Arrival backs = side(BACKS, "monday-even.pdf");
        assertThat(store().meet(fronts.id(), FRONTS, inAnHour())).isEqualTo(Meeting.JOINED);

        assertThat(store().meet(backs.id(), BACKS, Optional.empty())).isEqualTo(Meeting.SETTLED_BEFORE);
        assertThat(store().meet(fronts.id(), FRONTS, Optional.empty())).isEqualTo(Meeting.SETTLED_BEFORE);
        Arrival later = side(BACKS, "tuesday-even.pdf");
        assertThat(store().meet(later.id(), BACKS, inAnHour())).isEqualTo(Meeting.WAITS);

        assertJoined(fronts, backs);
    }

    @Test
    default void oneThatWaitedLongEnoughGoesToAPerson() {
        Arrival fronts = side(FRONTS, "batch17-odd.pdf");

        assertThat(store().meet(fronts.id(), FRONTS, Optional.empty())).isEqualTo(Meeting.MISSED);

        assertThat(status(fronts).state()).isEqualTo(ArrivalState.QUARANTINED);
        assertThat(status(fronts).reason()).isEqualTo(ReasonCode.SIDES_UNMATCHED.code());
        assertThat(status(fronts).detail()).contains("fronts", "backs have not come");
        Arrival backs = side(BACKS, "batch17-even.pdf");
        assertThat(store().meet(backs.id(), BACKS, inAnHour())).isEqualTo(Meeting.WAITS);
        store().retry(fronts.id(), new ByHand("clerk", ""));
        assertThat(store().meet(fronts.id(), FRONTS, inAnHour())).isEqualTo(Meeting.JOINED);
        assertJoined(fronts, backs);
    }

    @Test
    default void sidesOfWhichNobodyCanTellWhichBelongTogetherAllGoToAPerson() {
        Arrival first = side(FRONTS, "one-odd.pdf");
        assertThat(store().meet(first.id(), FRONTS, inAnHour())).isEqualTo(Meeting.WAITS);
        Arrival second = side(FRONTS, "two-odd.pdf");
        Arrival backs = side(BACKS, "two-even.pdf");

        assertThat(store().meet(backs.id(), BACKS, inAnHour())).isEqualTo(Meeting.SEVERAL);

        for (Arrival one : List.of(first, second, backs)) {
            assertThat(status(one).state()).isEqualTo(ArrivalState.QUARANTINED);
            assertThat(status(one).detail())
                    .startsWith("3 files")
                    .contains(
                            first.reference().value(),
                            second.reference().value(),
                            backs.reference().value());
        }
        assertThat(store().reconcile().addsUp()).isTrue();
    }

    @Test
    default void aSideOfAnotherStackOrChannelIsNoOther() {
        Arrival fronts = side(FRONTS, "batch17-odd.pdf");
        Arrival others = side(StackSide.of("batch18", false), "batch18-even.pdf");
        recorded(new NewArrival(
                "scanner-annex",
                ChannelKind.SCANNED_MAIL,
                SourceKey.of("annex"),
                new TransportFacts(
                        "application/pdf", "batch17-even.pdf", null, Map.of(StackSide.DETAIL, BACKS.written())),
                RawContent.of(new byte[] {1})));

        assertThat(store().meet(fronts.id(), FRONTS, inAnHour())).isEqualTo(Meeting.WAITS);
        assertThat(status(others).state()).isEqualTo(ArrivalState.RECEIVED);
    }

    @Test
    default void ofTwoSidesThatLookAtTheSameTimeOneJoinsThem() throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 20; round++) {
                Arrival fronts = side(FRONTS, round + "-odd.pdf");
                Arrival backs = side(BACKS, round + "-even.pdf");
                CountDownLatch go = new CountDownLatch(1);
                Future<Meeting> one = two.submit(() -> met(go, fronts, FRONTS));
                Future<Meeting> other = two.submit(() -> met(go, backs, BACKS));
                go.countDown();

                assertThat(List.of(one.get(), other.get()))
                        .containsExactlyInAnyOrder(Meeting.JOINED, Meeting.SETTLED_BEFORE);
                assertJoined(fronts, backs);
                store().setAside(fronts.id(), "test", "Read.");
            }
        } finally {
            two.shutdownNow();
        }
    }

    private Meeting met(CountDownLatch go, Arrival arrival, StackSide side) throws InterruptedException {
        go.await();
        return store().meet(arrival.id(), side, inAnHour());
    }

    @Test
    default void theBacksAreErasedWithTheCaseOfTheirFronts() throws Exception {
        Arrival fronts = side(FRONTS, "batch17-odd.pdf");
        Arrival backs = side(BACKS, "batch17-even.pdf");
        store().meet(fronts.id(), FRONTS, inAnHour());
        Case opened = Cases.openedBy(store().arrival(fronts.id()).orElseThrow());
        assertThat(store().register(opened, fronts.id(), List.of())).isTrue();

        store().eraseCase(CaseStoreContract.id(opened), ErasureContract.REQUESTED, List.of());

        assertThat(store().raw(backs.id()).bytes()).isEmpty();
        assertThat(status(backs).reason()).isEqualTo(Erasures.ERASED);
        assertThat(store().reconcile().addsUp()).isTrue();
    }

    @Test
    default void theBacksOfAStackThatWasDividedAreErasedWithTheLastOfItsLetters() throws Exception {
        Arrival fronts = side(FRONTS, "batch17-odd.pdf");
        Arrival backs = side(BACKS, "batch17-even.pdf");
        store().meet(fronts.id(), FRONTS, inAnHour());
        Arrival whole = store().arrival(fronts.id()).orElseThrow();
        List<Receipt> parts = store().split(
                        whole.id(), "split", "Two.", List.of(part(whole, "1-2"), part(whole, "3-4")))
                .orElseThrow();

        store().eraseArrival(parts.get(0).arrivalId(), ErasureContract.REQUESTED);
        assertThat(store().raw(backs.id()).bytes()).isNotEmpty();

        store().eraseArrival(parts.get(1).arrivalId(), ErasureContract.REQUESTED);
        assertThat(store().raw(backs.id()).bytes()).isEmpty();
        assertThat(store().raw(whole.id()).bytes()).isEmpty();
    }

    private static ArrivalPart part(Arrival whole, String pages) {
        Map<String, String> details = new java.util.HashMap<>(whole.facts().details());
        details.put(ArrivalPart.WHOLE, whole.id().toString());
        return ArrivalPart.of(whole, new TransportFacts("application/pdf", "batch17-odd.pdf", null, details), pages);
    }
}
