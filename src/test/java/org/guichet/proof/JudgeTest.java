package org.guichet.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.guichet.arrival.ArrivalState;
import org.guichet.proof.Finding.Law;
import org.guichet.proof.Kept.KeptArrival;
import org.guichet.proof.Kept.KeptCase;
import org.guichet.proof.OracleLedger.Sent;
import org.guichet.store.Reconciliation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A judge that lets a broken promise pass would make every proof worthless. */
class JudgeTest {

    private static final Enough ENOUGH = new Enough(2, 1, 1);

    private final UUID firstArrival = UUID.randomUUID();
    private final UUID secondArrival = UUID.randomUUID();
    private final UUID firstCase = UUID.randomUUID();
    private final UUID secondCase = UUID.randomUUID();
    private final UUID firstEvent = UUID.randomUUID();
    private final List<Sent> sent = new ArrayList<>();
    private final List<KeptArrival> arrivals = new ArrayList<>();
    private final List<KeptCase> cases = new ArrayList<>();
    private final List<Received> received = new ArrayList<>();
    private long inProgress;

    @BeforeEach
    void aRunInWhichEveryPromiseWasKept() {
        sent.add(sent("a", "aa", true, true, Set.of(firstArrival)));
        sent.add(sent("b", "bb", true, true, Set.of()));
        sent.add(sent("given-up", "cc", false, false, Set.of()));
        arrivals.add(new KeptArrival(firstArrival, "api", "aa", "aa", ArrivalState.CASE, firstCase));
        arrivals.add(new KeptArrival(secondArrival, "api", "bb", "bb", ArrivalState.CASE, secondCase));
        cases.add(new KeptCase(firstCase, 2, List.of(firstArrival)));
        cases.add(new KeptCase(secondCase, 1, List.of(secondArrival)));
        received.add(new Received(firstEvent, firstCase, 1, "one", true));
        received.add(new Received(UUID.randomUUID(), firstCase, 2, "two", true));
        received.add(new Received(UUID.randomUUID(), secondCase, 1, "three", true));
        received.add(received.get(0));
    }

    @Test
    void findsNothingWhereEveryPromiseWasKept() {
        assertThat(judge()).isEmpty();
    }

    @Test
    void toleratesOneArrivalOfWhatItsSenderGaveUp() {
        arrivals.add(new KeptArrival(UUID.randomUUID(), "api", "cc", "cc", ArrivalState.CASE, secondCase));
        cases.set(
                1,
                new KeptCase(
                        secondCase, 1, List.of(secondArrival, arrivals.get(2).id())));
        assertThat(judge())
                .extracting(Finding::law)
                .containsOnly(Law.ACCOUNT); // a follow-up that was counted as a case
    }

    @Test
    void findsALoss() {
        arrivals.remove(1);
        cases.remove(1);
        received.remove(2);
        assertThat(judge()).extracting(Finding::law).containsExactly(Law.LOST);
    }

    @Test
    void findsAnAcknowledgementThatNamesAnArrivalThatIsNotThere() {
        sent.set(1, sent("b", "bb", true, true, Set.of(UUID.randomUUID())));
        assertThat(judge()).extracting(Finding::law).containsExactly(Law.LOST);
    }

    @Test
    void findsAnArrivalThatCameInTwice() {
        UUID again = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        arrivals.add(new KeptArrival(again, "api", "aa", "aa", ArrivalState.CASE, other));
        cases.add(new KeptCase(other, 1, List.of(again)));
        received.add(new Received(UUID.randomUUID(), other, 1, "four", true));
        assertThat(judge()).extracting(Finding::law).containsExactly(Law.DOUBLED);
    }

    @Test
    void findsASecondCaseOfOneArrival() {
        UUID other = UUID.randomUUID();
        cases.add(new KeptCase(other, 1, List.of(secondArrival)));
        received.add(new Received(UUID.randomUUID(), other, 1, "four", true));
        assertThat(judge()).extracting(Finding::law).contains(Law.DOUBLED);
    }

    @Test
    void findsAnArrivalWithoutItsCase() {
        cases.remove(1);
        received.remove(2);
        assertThat(judge()).extracting(Finding::law).contains(Law.LOST);
    }

    @Test
    void findsAStranger() {
        UUID stranger = UUID.randomUUID();
        arrivals.add(new KeptArrival(stranger, "api", "dd", "dd", ArrivalState.SET_ASIDE, null));
        assertThat(judge()).extracting(Finding::law).containsExactly(Law.STRANGER);
    }

    @Test
    void findsAFlippedByte() {
        changeArrival(0, one -> new KeptArrival(one.id(), one.channel(), "aa", "ab", one.state(), one.caseId()));
        assertThat(judge()).extracting(Finding::law).containsExactly(Law.CHANGED);
    }

    @Test
    void findsAFlippedByteThatTheLedgerTookForTheTruth() {
        changeArrival(0, one -> new KeptArrival(one.id(), one.channel(), "ab", "ab", one.state(), one.caseId()));
        assertThat(judge()).extracting(Finding::law).contains(Law.LOST, Law.STRANGER);
    }

    @Test
    void findsAnotherOutcome() {
        changeArrival(1, one -> new KeptArrival(one.id(), one.channel(), "bb", "bb", ArrivalState.QUARANTINED, null));
        assertThat(judge()).extracting(Finding::law).contains(Law.OUTCOME);
    }

    @Test
    void findsTooManyThatAreSuspected() {
        changeArrival(
                1, one -> new KeptArrival(one.id(), one.channel(), "bb", "bb", ArrivalState.QUARANTINED, null, true));
        cases.remove(1);
        received.remove(2);
        assertThat(judge()).extracting(Finding::law).containsExactly(Law.OUTCOME);
    }

    @Test
    void findsWhatIsStillInProgress() {
        changeArrival(1, one -> new KeptArrival(one.id(), one.channel(), "bb", "bb", ArrivalState.RECEIVED, null));
        inProgress = 1;
        assertThat(judge()).extracting(Finding::law).contains(Law.ACCOUNT);
    }

    @Test
    void findsWhatWasNeverTaken() {
        sent.add(sent("c", "ee", true, false, Set.of()));
        assertThat(judge()).extracting(Finding::law).containsExactly(Law.STUCK);
    }

    @Test
    void findsARevisionThatCameTooLate() {
        Received early = received.get(0);
        received.remove(3); // its redelivery
        received.set(0, received.get(1));
        received.set(1, early);
        received.add(early);
        assertThat(judge()).extracting(Finding::law).containsExactly(Law.MISTOLD);
    }

    @Test
    void findsARevisionThatNeverCame() {
        received.remove(1);
        assertThat(judge()).extracting(Finding::law).containsExactly(Law.UNTOLD);
    }

    @Test
    void findsTwoEventsOfOneRevision() {
        received.add(new Received(UUID.randomUUID(), secondCase, 1, "three", true));
        assertThat(judge()).extracting(Finding::law).containsExactly(Law.DOUBLED);
    }

    @Test
    void findsAnEventOfAForeignCaseAWrongSignatureAndASecondBody() {
        received.add(new Received(UUID.randomUUID(), UUID.randomUUID(), 1, "x", true));
        received.add(new Received(firstEvent, firstCase, 1, "one", false));
        received.add(new Received(firstEvent, firstCase, 1, "other", true));
        assertThat(judge()).extracting(Finding::law).containsExactly(Law.STRANGER, Law.MISTOLD, Law.MISTOLD);
    }

    @Test
    void findsARunInWhichTooLittleHappened() {
        received.remove(3);
        sent.set(0, new Sent("a", Door.API, "aa", ArrivalState.CASE, true, 1, true, Set.of(), false));
        sent.set(1, new Sent("b", Door.API, "bb", ArrivalState.CASE, true, 1, true, Set.of(), false));
        assertThat(judge()).extracting(Finding::law).containsExactly(Law.VACUOUS, Law.VACUOUS);
        assertThat(Judge.judge(trial(), new Enough(3, 0, 0)))
                .extracting(Finding::law)
                .containsExactly(Law.VACUOUS);
    }

    private void changeArrival(int index, UnaryOperator<KeptArrival> change) {
        arrivals.set(index, change.apply(arrivals.get(index)));
    }

    private List<Finding> judge() {
        return Judge.judge(trial(), ENOUGH);
    }

    private Trial trial() {
        long settled = arrivals.size() - inProgress;
        long setAside = arrivals.stream()
                .filter(arrival -> arrival.state() == ArrivalState.SET_ASIDE)
                .count();
        long opened = arrivals.stream()
                .filter(arrival -> arrival.state() == ArrivalState.CASE)
                .count();
        Reconciliation account = new Reconciliation(
                List.of(new Reconciliation.Account(
                        "api", arrivals.size(), opened, 0, setAside, settled - opened - setAside, inProgress)),
                arrivals.size(),
                opened);
        return new Trial(sent, new Kept(arrivals, cases, account), Map.of("hook", received));
    }

    private static Sent sent(String token, String digest, boolean insisted, boolean acknowledged, Set<UUID> named) {
        return new Sent(token, Door.API, digest, ArrivalState.CASE, insisted, 1, acknowledged, named, acknowledged);
    }
}
