package org.guichet.store;

import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.guichet.store.CaseStoreContract.id;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guichet.cases.Case;
import org.junit.jupiter.api.Test;

/** What every store promises about its outbox. */
public interface OutboxContract {

    Instant NOW = Instant.parse("2026-11-20T09:30:00Z");
    Duration LONGEST = Duration.ofHours(1);
    Instant FOREVER = Instant.parse("9999-01-01T00:00:00Z");

    String INES = "Inès";

    CaseStore store();

    /** Stores a case that these subscribers are to be told of. */
    Case registered(String key, String... subscribers);

    /** Stores later revisions of this case, each with an event for the subscriber. */
    default void laterEvents(Case of, String subscriber, int times) {
        Case newest = store().caseById(id(of)).orElseThrow();
        for (int i = 0; i < times; i++) {
            newest = Cases.changed(newest, "Changed.");
            assertThat(store().revise(newest, null, List.of(subscriber))).isEqualTo(new Revised.Stored());
        }
    }

    private Outbox outbox() {
        return store().outbox();
    }

    private List<Long> due(String subscriber, Instant now) {
        return positions(outbox().due(subscriber, now, LONGEST, 100));
    }

    private List<Long> waiting(String subscriber) {
        return positions(outbox().undelivered(subscriber, 100));
    }

    private static List<Long> positions(List<OutboxRow> rows) {
        return rows.stream().map(OutboxRow::position).collect(toList());
    }

    private void fail(long position, Instant next) {
        outbox().markFailed(List.of(new FailedAttempt(position, NOW, "answered 500", next)));
    }

    @Test
    default void writesOneOutboxRowPerSubscriberInOrder() {
        Case first = registered("m1", "crm", "archive");
        Case second = registered("m2", "crm", "archive");
        List<OutboxRow> crm = outbox().undelivered("crm", 10);
        assertThat(crm).extracting(OutboxRow::caseId).containsExactly(id(first), id(second));
        assertThat(crm).extracting(OutboxRow::revision).containsOnly(1);
        assertThat(crm).extracting(OutboxRow::subscriber).containsOnly("crm");
        assertThat(crm).extracting(OutboxRow::position).isSorted();
        assertThat(crm.get(0).eventType()).isEqualTo("org.guichet.test.v1");
        assertThat(crm.get(0).body())
                .isEqualTo(new TestEvents().write(crm.get(0).eventId(), first).body());
        assertThat(outbox().undelivered("archive", 10))
                .extracting(OutboxRow::eventId)
                .containsExactlyElementsOf(crm.stream().map(OutboxRow::eventId).collect(toList()));
    }

    @Test
    default void marksADeliveryForOneSubscriberOnly() {
        Case first = registered("m1", "crm", "archive");
        Case second = registered("m2", "crm", "archive");
        outbox().markDelivered(List.of(outbox().undelivered("crm", 1).get(0).position()));
        assertThat(outbox().undelivered("crm", 10))
                .extracting(OutboxRow::caseId)
                .containsExactly(id(second));
        assertThat(outbox().undelivered("archive", 10))
                .extracting(OutboxRow::caseId)
                .containsExactly(id(first), id(second));
    }

    @Test
    default void takesADeliveryMarkedTwice() {
        registered("m1", "crm");
        List<Long> positions = List.of(outbox().undelivered("crm", 1).get(0).position());
        outbox().markDelivered(positions);
        outbox().markDelivered(positions);
        outbox().markDelivered(List.of());
        assertThat(outbox().undelivered("crm", 10)).isEmpty();
    }

    @Test
    default void writesNoOutboxRowWithoutASubscriber() {
        registered("m1");
        assertThat(outbox().undelivered("crm", 10)).isEmpty();
    }

    @Test
    default void putsOffAFailedRowAndCountsItsAttempts() {
        registered("m1", "crm");
        long row = waiting("crm").get(0);
        fail(row, NOW.plusSeconds(10));
        assertThat(due("crm", NOW.plusSeconds(9))).isEmpty();
        assertThat(outbox().due("crm", NOW.plusSeconds(10), LONGEST, 10))
                .extracting(OutboxRow::position, OutboxRow::attempts)
                .containsExactly(tuple(row, 1));
        assertThat(waiting("crm")).containsExactly(row);
    }

    @Test
    default void doesNotWaitForATimeThatOnlyAClockSetBackCanExplain() {
        registered("m1", "crm");
        fail(waiting("crm").get(0), NOW.plusSeconds(10));
        Instant monthBefore = NOW.minus(Duration.ofDays(30));
        assertThat(due("crm", monthBefore)).isEqualTo(waiting("crm"));
    }

    @Test
    default void holdsOnlyLaterRowsOfTheSameCase() {
        Case first = registered("m1", "crm", "archive");
        registered("m2", "crm");
        laterEvents(first, "crm", 1);
        laterEvents(first, "archive", 1);
        List<Long> crm = waiting("crm");
        assertThat(due("crm", NOW)).isEqualTo(crm);
        fail(crm.get(0), NOW.plusSeconds(10));
        assertThat(due("crm", NOW)).containsExactly(crm.get(1));
        assertThat(due("archive", NOW)).hasSize(2);
        assertThat(due("crm", NOW.plusSeconds(10))).isEqualTo(crm);
    }

    @Test
    default void parksWhatHasBeenFailingForTooLong() {
        registered("m1", "crm", "archive");
        registered("m2", "crm");
        long row = waiting("crm").get(0);
        fail(row, NOW);
        assertThat(outbox().park("crm", NOW.minusMillis(1), NOW)).isZero();
        assertThat(outbox().park("crm", NOW, NOW.plusSeconds(5))).isEqualTo(1);
        assertThat(waiting("crm")).hasSize(1).doesNotContain(row);
        assertThat(waiting("archive")).hasSize(1);
        assertThat(outbox().parked("crm", 10)).singleElement().satisfies(parked -> {
            assertThat(parked.position()).isEqualTo(row);
            assertThat(parked.attempts()).isEqualTo(1);
            assertThat(parked.failingSince()).isEqualTo(NOW);
            assertThat(parked.parkedAt()).isEqualTo(NOW.plusSeconds(5));
            assertThat(parked.reason()).isEqualTo("answered 500");
        });
    }

    @Test
    default void countsTheTimeToParkingFromTheFirstFailure() {
        registered("m1", "crm");
        long row = waiting("crm").get(0);
        fail(row, NOW);
        outbox().markFailed(List.of(new FailedAttempt(row, NOW.plusSeconds(60), "answered 502", NOW.plusSeconds(60))));
        assertThat(outbox().park("crm", NOW, NOW.plusSeconds(60))).isEqualTo(1);
    }

    @Test
    default void parksWhatWasNeverTriedBecauseNothingGotThrough() {
        registered("m1", "crm", "archive");
        outbox().markStalled("crm", NOW);
        registered("m2", "crm");
        outbox().markStalled("crm", NOW.plusSeconds(60));
        assertThat(outbox().park("crm", NOW, NOW.plusSeconds(90))).isEqualTo(1);
        assertThat(outbox().parked("crm", 10)).singleElement().satisfies(parked -> assertThat(parked.attempts())
                .isZero());
        assertThat(outbox().park("archive", NOW, NOW)).isZero();
    }

    @Test
    default void holdsLaterRowsBehindAParkedOne() {
        Case first = registered("m1", "crm");
        fail(waiting("crm").get(0), NOW);
        outbox().park("crm", NOW, NOW);
        laterEvents(first, "crm", 1);
        assertThat(due("crm", NOW)).isEmpty();
        assertThat(outbox().standings())
                .extracting(OutboxStanding::waiting, OutboxStanding::held, OutboxStanding::parked)
                .containsExactly(tuple(1L, 1L, 1L));
        assertThat(outbox().retryParked("crm", INES)).isEqualTo(1);
        assertThat(due("crm", NOW)).hasSize(2).isSorted();
    }

    @Test
    default void startsARetriedRowAnew() {
        registered("m1", "crm");
        fail(waiting("crm").get(0), FOREVER);
        outbox().park("crm", NOW, NOW);
        assertThat(outbox().retryParked("archive", INES)).isZero();
        assertThat(outbox().retryParked("crm", INES)).isEqualTo(1);
        assertThat(outbox().due("crm", NOW, LONGEST, 10))
                .extracting(OutboxRow::attempts)
                .containsExactly(0);
        assertThat(outbox().park("crm", NOW.plusSeconds(60), NOW)).isZero();
        assertThat(outbox().parked("crm", 10)).isEmpty();
    }

    @Test
    default void startsOneRetriedRowAnewAndLeavesTheOthersParked() {
        registered("m1", "crm", "archive");
        registered("m2", "crm");
        waiting("crm").forEach(position -> fail(position, FOREVER));
        outbox().park("crm", NOW, NOW);
        UUID first = outbox().parked("crm", 10).get(0).eventId();
        UUID second = outbox().parked("crm", 10).get(1).eventId();

        assertThat(outbox().retryParked("archive", first, INES))
                .as("it waits there")
                .isFalse();
        assertThat(outbox().retryParked("crm", UUID.randomUUID(), INES)).isFalse();
        assertThat(outbox().retryParked("crm", first, INES)).isTrue();
        assertThat(outbox().retryParked("crm", first, INES))
                .as("it is parked no more")
                .isFalse();

        assertThat(outbox().parked("crm", 10)).extracting(ParkedRow::eventId).containsExactly(second);
        assertThat(outbox().due("crm", NOW, LONGEST, 10))
                .extracting(OutboxRow::eventId, OutboxRow::attempts)
                .containsExactly(tuple(first, 0));
    }

    @Test
    default void sendsATimeRangeAgainInItsOldOrder() {
        Case first = registered("m1", "crm", "archive");
        registered("m2", "crm", "archive");
        laterEvents(first, "crm", 1);
        List<Long> rows = waiting("crm");
        outbox().markDelivered(rows);
        assertThat(outbox().replay("crm", Instant.EPOCH, Instant.EPOCH.plusSeconds(1), INES))
                .isZero();
        assertThat(outbox().replay("crm", Instant.EPOCH, FOREVER, INES)).isEqualTo(3);
        assertThat(due("crm", NOW)).isEqualTo(rows);
        assertThat(outbox().replay("crm", Instant.EPOCH, FOREVER, INES)).isZero();
        assertThat(waiting("archive")).hasSize(2);
    }

    @Test
    default void keepsWhoAskedForWhatIsSentAgain() {
        registered("m1", "crm");
        waiting("crm").forEach(position -> fail(position, FOREVER));
        outbox().park("crm", NOW, NOW);
        UUID event = outbox().parked("crm", 10).get(0).eventId();
        outbox().retryParked("crm", event, INES);
        outbox().markDelivered(waiting("crm"));
        outbox().replay("crm", Instant.EPOCH, FOREVER, "Émile");
        outbox().replay("crm", Instant.EPOCH, FOREVER, "nobody, since all of it waits");
        outbox().retryParked("crm", "nobody, since nothing is parked");

        assertThat(store().operatorView().acts(10))
                .extracting(Act::by, Act::what, Act::subject, Act::detail)
                .containsExactlyInAnyOrder(
                        tuple(INES, Act.RETRIED, "crm", "1: " + event),
                        tuple("Émile", Act.REPLAYED, "crm", Instant.EPOCH + " – " + FOREVER));
    }

    @Test
    default void replaysAsManyRowsAsThereAre() throws Exception {
        CaseStoreContract.together(42, caller -> {
            for (int i = 0; i < 50; i++) {
                registered("m" + caller + "-" + i, "crm");
            }
            return caller;
        });
        outbox().markDelivered(positions(outbox().undelivered("crm", 10_000)));
        assertThat(outbox().replay("crm", Instant.EPOCH, FOREVER, INES)).isEqualTo(2_100);
        assertThat(outbox().undelivered("crm", 10_000)).hasSize(2_100);
    }

    @Test
    default void doesNotParkOrPutOffWhatArrivedInTheMeantime() {
        registered("m1", "crm");
        List<Long> rows = waiting("crm");
        outbox().markStalled("crm", NOW);
        outbox().markDelivered(rows);
        fail(rows.get(0), FOREVER);
        assertThat(outbox().park("crm", FOREVER, NOW)).isZero();
        assertThat(waiting("crm")).isEmpty();
        assertThat(outbox().standings()).isEmpty();
    }

    @Test
    default void tellsWhereEachSubscriberStands() {
        registered("m1", "crm", "archive");
        registered("m2", "crm", "archive");
        List<Long> crm = waiting("crm");
        outbox().markFailed(List.of(new FailedAttempt(crm.get(0), NOW, "answered 500", NOW)));
        outbox().markFailed(List.of(new FailedAttempt(crm.get(1), NOW.plusSeconds(1), "answered 502", NOW)));
        List<OutboxStanding> standings = outbox().standings();
        assertThat(standings).extracting(OutboxStanding::subscriber).containsExactly("archive", "crm");
        assertThat(standings.get(0).oldestWaiting()).isNotNull();
        assertThat(standings.get(0).lastFailure()).isNull();
        assertThat(standings.get(1).waiting()).isEqualTo(2);
        assertThat(standings.get(1).lastFailure()).isEqualTo("answered 502");
        assertThat(standings.get(1).lastFailureAt()).isEqualTo(NOW.plusSeconds(1));
    }
}
