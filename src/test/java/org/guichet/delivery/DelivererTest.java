package org.guichet.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.Stream;
import org.guichet.store.OutboxRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DelivererTest {

    private static final Instant START = Instant.parse("2026-11-20T09:30:00Z");
    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(5));

    private final TestOutbox outbox = new TestOutbox();
    private final SetClock clock = new SetClock();
    private final Downstream crm = new Downstream("crm");
    private final Downstream archive = new Downstream("archive");
    private final Deliverer deliverer = deliverer(crm, archive);

    private Deliverer deliverer(Subscriber... subscribers) {
        Patience patience = new Patience(BACKOFF, BACKOFF, Duration.ofSeconds(30), Duration.ofSeconds(60));
        List<Subscription> subscriptions = Stream.of(subscribers)
                .map(subscriber -> new Subscription(subscriber, patience))
                .toList();
        return new Deliverer(outbox.store().outbox(), subscriptions, clock, Jitter.NONE);
    }

    @Test
    void deliversInTheOrderOfWritingAndOnlyOnce() {
        List<OutboxRow> rows = new ArrayList<>();
        for (int i = 0; i < 250; i++) {
            rows.add(outbox.add("m" + i, "crm"));
        }
        assertThat(deliverer.deliverPending("crm")).isEqualTo(new Run.Done(250));
        assertThat(deliverer.deliverPending("crm")).isEqualTo(new Run.Done(0));
        assertThat(crm.received).containsExactlyElementsOf(rows);
        assertThat(archive.received).isEmpty();
    }

    @Test
    void keepsWhatWasDeliveredBeforeAFailure() {
        OutboxRow first = outbox.add("m1", "crm");
        OutboxRow second = outbox.add("m2", "crm");
        crm.answer = rows -> new Delivery(List.of(first.position()), new Delivery.Failure("answered 503", null));
        assertThat(deliverer.deliverPending("crm")).isEqualTo(new Run.Failed(1, "answered 503", START.plusSeconds(1)));
        assertThat(outbox.waiting("crm")).extracting(OutboxRow::position).containsExactly(second.position());
    }

    @Test
    void waitsLongerWithEveryFailureUpToALongest() {
        outbox.add("m1", "crm");
        crm.answer = rows -> Delivery.failed("answered 503");
        for (int wait : new int[] {1, 2, 4, 5, 5}) {
            Instant retryAt = clock.now.plusSeconds(wait);
            assertThat(deliverer.deliverPending("crm")).isEqualTo(new Run.Failed(0, "answered 503", retryAt));
            clock.now = retryAt.minusMillis(1);
            assertThat(deliverer.deliverPending("crm")).isEqualTo(new Run.Waiting(retryAt));
            clock.now = retryAt;
        }
        crm.answer = Delivery::ofAll;
        assertThat(deliverer.deliverPending("crm")).isEqualTo(new Run.Done(1));
        outbox.add("m2", "crm");
        crm.answer = rows -> Delivery.failed("answered 503");
        assertThat(deliverer.deliverPending("crm"))
                .isEqualTo(new Run.Failed(0, "answered 503", clock.now.plusSeconds(1)));
    }

    @Test
    void waitsAsLongAsTheOtherSideAsksWithinTheLongest() {
        outbox.add("m1", "crm");
        crm.answer = rows -> new Delivery(List.of(), new Delivery.Failure("answered 429", Duration.ofSeconds(3)));
        assertThat(deliverer.deliverPending("crm")).isEqualTo(new Run.Failed(0, "answered 429", START.plusSeconds(3)));
        clock.now = START.plusSeconds(3);
        crm.answer = rows -> new Delivery(List.of(), new Delivery.Failure("answered 429", Duration.ofDays(3)));
        assertThat(deliverer.deliverPending("crm"))
                .isEqualTo(new Run.Failed(0, "answered 429", clock.now.plusSeconds(30)));
    }

    @Test
    void doesNotWaitForAClockThatWasSetBack() {
        outbox.add("m1", "crm");
        crm.answer = rows -> Delivery.failed("answered 503");
        deliverer.deliverPending("crm");
        clock.now = START.minus(Duration.ofDays(30));
        crm.answer = Delivery::ofAll;
        assertThat(deliverer.deliverPending("crm")).isEqualTo(new Run.Done(1));
    }

    @Test
    void letsOtherCasesPassARefusedOne() {
        OutboxRow bad = outbox.add("m1", "crm");
        OutboxRow good = outbox.add("m2", "crm");
        crm.answer = rows -> refusing(rows, bad);
        assertThat(deliverer.deliverPending("crm")).isEqualTo(new Run.Done(1));
        assertThat(crm.received).containsExactly(good);
        OutboxRow next = outbox.add("m3", "crm");
        assertThat(deliverer.deliverPending("crm")).isEqualTo(new Run.Done(1));
        assertThat(crm.received).containsExactly(good, next);
        clock.now = START.plusSeconds(1);
        crm.answer = Delivery::ofAll;
        assertThat(deliverer.deliverPending("crm")).isEqualTo(new Run.Done(1));
        assertThat(outbox.waiting("crm")).isEmpty();
    }

    @Test
    void leavesASubscriberAloneThatRefusesEveryCase() {
        for (int i = 0; i < 5; i++) {
            outbox.add("m" + i, "crm");
        }
        crm.answer = rows -> refusing(rows, rows.toArray(OutboxRow[]::new));
        assertThat(deliverer.deliverPending("crm")).isInstanceOfSatisfying(Run.Failed.class, failed -> {
            assertThat(failed.reason()).contains("several cases").contains("answered 500");
            assertThat(failed.retryAt()).isEqualTo(START.plusSeconds(1));
        });
        assertThat(deliverer.deliverPending("crm")).isInstanceOf(Run.Waiting.class);
    }

    @Test
    void parksARefusedEventAfterTheHorizonAndOnlyThatOne() {
        OutboxRow bad = outbox.add("m1", "crm");
        crm.answer = rows -> refusing(rows, bad);
        deliverer.deliverPending("crm");
        clock.now = START.plusSeconds(59);
        deliverer.deliverPending("crm");
        assertThat(outbox.parked("crm")).isEmpty();
        outbox.add("m2", "crm");
        clock.now = START.plusSeconds(64);
        assertThat(deliverer.deliverPending("crm")).isEqualTo(new Run.Done(1));
        assertThat(outbox.parked("crm")).containsExactly(bad.position());
        assertThat(outbox.waiting("crm")).isEmpty();
    }

    @Test
    void parksEverythingThatADeadSubscriberMissedForTheHorizon() {
        for (int i = 0; i < 250; i++) {
            outbox.add("m" + i, "crm");
        }
        crm.answer = rows -> Delivery.failed("cannot be reached");
        deliverer.deliverPending("crm");
        clock.now = START.plusSeconds(30);
        outbox.add("late", "crm");
        deliverer.deliverPending("crm");
        clock.now = START.plusSeconds(60);
        deliverer.deliverPending("crm");
        assertThat(outbox.parked("crm")).hasSize(250);
        assertThat(outbox.waiting("crm")).hasSize(1);
    }

    @Test
    void parksNothingBecauseTheGatewayWasStoppedForLong() {
        outbox.add("m1", "crm");
        clock.now = START.plus(Duration.ofDays(30));
        crm.answer = rows -> Delivery.failed("cannot be reached");
        deliverer.deliverPending("crm");
        assertThat(outbox.parked("crm")).isEmpty();
    }

    @Test
    void triesAtOnceWhenToldTo() {
        OutboxRow row = outbox.add("m1", "crm");
        crm.answer = rows -> Delivery.failed("cannot be reached");
        deliverer.deliverPending("crm");
        crm.answer = Delivery::ofAll;
        deliverer.tryNow("crm");
        await().atMost(Duration.ofSeconds(50)).until(() -> outbox.waiting("crm").isEmpty());
        assertThat(crm.received).extracting(OutboxRow::position).containsExactly(row.position());
    }

    @Test
    void chargesNothingToASubscriberThatIsCutShortByTheEnd() {
        outbox.add("m1", "crm");
        CountDownLatch called = new CountDownLatch(1);
        crm.answer = rows -> {
            called.countDown();
            awaitQuietly(new CountDownLatch(1));
            return Delivery.failed("interrupted");
        };
        deliverer.wake();
        awaitQuietly(called);
        deliverer.close(0);
        assertThat(outbox.waiting("crm")).extracting(OutboxRow::attempts).containsExactly(0);
    }

    private static Delivery refusing(List<OutboxRow> rows, OutboxRow... bad) {
        List<Long> refused = Stream.of(bad).map(OutboxRow::position).toList();
        return new Delivery(
                rows.stream()
                        .map(OutboxRow::position)
                        .filter(row -> !refused.contains(row))
                        .toList(),
                rows.stream()
                        .map(OutboxRow::position)
                        .filter(refused::contains)
                        .map(row -> new Delivery.Refusal(row, "answered 500"))
                        .toList(),
                null);
    }

    @Test
    void survivesASubscriberThatThrows() {
        OutboxRow row = outbox.add("m1", "crm");
        crm.answer = rows -> {
            throw new IllegalStateException("a secret that must not be told");
        };
        assertThat(deliverer.deliverPending("crm"))
                .isInstanceOfSatisfying(
                        Run.Failed.class, failed -> assertThat(failed.reason()).doesNotContain("secret"));
        assertThat(outbox.waiting("crm")).extracting(OutboxRow::position).containsExactly(row.position());
    }

    @Test
    void servesOthersWhileOneHangs() {
        CountDownLatch never = new CountDownLatch(1);
        crm.answer = rows -> {
            awaitQuietly(never);
            return Delivery.ofAll(rows);
        };
        outbox.add("m1", "crm");
        OutboxRow forArchive = outbox.add("m2", "archive");
        deliverer.wake();
        await().atMost(Duration.ofSeconds(50))
                .untilAsserted(() -> assertThat(archive.received).containsExactly(forArchive));
        assertThat(outbox.waiting("crm")).hasSize(1);
        never.countDown();
        await().atMost(Duration.ofSeconds(50)).until(() -> outbox.waiting("crm").isEmpty());
    }

    @Test
    void losesNoWakeUp() {
        for (int i = 0; i < 200; i++) {
            outbox.register("m" + i, "crm");
            deliverer.wake();
        }
        await().atMost(Duration.ofSeconds(50)).until(() -> outbox.waiting("crm").isEmpty());
        assertThat(crm.received).hasSize(200).doesNotHaveDuplicates();
    }

    @Test
    void refusesTwoSubscribersOfOneName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> deliverer(new Downstream("crm"), new Downstream("crm")))
                .withMessageContaining("crm");
    }

    @Test
    void namesItsSubscribersInOrder() {
        assertThat(deliverer.subscribers()).containsExactly("crm", "archive");
        assertThatIllegalArgumentException().isThrownBy(() -> deliverer.deliverPending("nobody"));
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A downstream system that does as the test says. */
    private static final class Downstream implements Subscriber {

        private final String name;
        private final List<OutboxRow> received = Collections.synchronizedList(new ArrayList<>());
        private volatile Function<List<OutboxRow>, Delivery> answer = Delivery::ofAll;

        Downstream(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Delivery deliver(List<OutboxRow> rows) {
            Delivery delivery = answer.apply(rows);
            rows.stream()
                    .filter(row -> delivery.delivered().contains(row.position()))
                    .forEach(received::add);
            return delivery;
        }
    }

    /** A clock that the test moves. */
    private static final class SetClock extends Clock {

        private volatile Instant now = START;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
