package org.guichet.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guichet.store.CaseStoreContract.id;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.ReasonCode;
import org.guichet.cases.Case;
import org.junit.jupiter.api.Test;

/** What every store tells those who watch it. */
public interface OperatorViewContract {

    CaseStore store();

    Arrival recorded(String key);

    Case registered(String key, String... subscribers);

    private OperatorView view() {
        return store().operatorView();
    }

    @Test
    default void tellsWhenAChannelsArrivalsCame() {
        List<Instant> times = IntStream.range(0, 3)
                .mapToObj(i -> recorded("time-" + i).registeredAt())
                .toList();
        Instant last = times.get(2);
        String channel = recorded("time-0").channel();
        assertThat(view().registered(channel, times.get(0), last.plusMillis(1), 10))
                .containsExactlyElementsOf(times);
        assertThat(view().registered(channel, times.get(0), last.plusMillis(1), 2))
                .hasSize(2);
        assertThat(view().count(channel, times.get(0), last)).isLessThan(3);
        assertThat(view().count(channel, times.get(0), last.plusMillis(1))).isEqualTo(3);
        assertThat(view().registered("another", Instant.EPOCH, last.plusMillis(1), 10))
                .isEmpty();
        assertThat(view().lastBefore(channel, last.plusMillis(1))).contains(last);
        assertThat(view().lastBefore(channel, times.get(0))).isEmpty();
        assertThat(view().newestBefore(channel, last.plusMillis(1), 2)).containsExactly(last, times.get(1));
    }

    @Test
    default void tellsWhatOfAChannelWaitsAndSinceWhen() {
        Arrival first = recorded("waits-1");
        recorded("waits-2");
        assertThat(view().backlog(first.channel())).isEqualTo(new OperatorView.Backlog(2, first.registeredAt()));
        registered("done");
        assertThat(view().backlog(first.channel()).count()).isEqualTo(2);
        assertThat(view().backlog("another")).isEqualTo(new OperatorView.Backlog(0, null));
        assertThat(view().backlog()).as("whatever its channel").isEqualTo(view().backlog(first.channel()));
    }

    @Test
    default void pagesThroughWhatIsHeldByReason() {
        List<UUID> broken = IntStream.range(0, 5)
                .mapToObj(i -> quarantined("broken-" + i, ReasonCode.MALFORMED))
                .toList();
        UUID locked = quarantined("locked", ReasonCode.ENCRYPTED);
        String channel = store().arrival(locked).orElseThrow().channel();

        assertThat(held(channel, null, null, 2)).containsExactly(locked, broken.get(4));
        assertThat(held(null, null, broken.get(4), 2)).containsExactly(broken.get(3), broken.get(2));
        assertThat(held(null, "encrypted", null, 10)).containsExactly(locked);
        assertThat(held("another", null, null, 10)).isEmpty();
        assertThat(view().quarantined())
                .containsExactlyInAnyOrder(
                        new Figures.Quarantined(channel, "malformed", 5),
                        new Figures.Quarantined(channel, "encrypted", 1));
        store().setAside(locked, new ByHand("Nadia", "not ours"));
        assertThat(view().held(new HeldQuery(HeldState.SET_ASIDE, null, HeldArrivals.BY_HAND, null, 10)))
                .hasSize(1);
    }

    private UUID quarantined(String key, ReasonCode reason) {
        UUID id = recorded(key).id();
        assertThat(store().quarantine(id, reason, "A detail.")).isTrue();
        return id;
    }

    private List<UUID> held(String channel, String reason, UUID before, int limit) {
        return view().held(new HeldQuery(HeldState.QUARANTINED, channel, reason, before, limit)).stream()
                .map(status -> status.arrival().id())
                .toList();
    }

    @Test
    default void tellsWhatBecameOfACasesEvents() {
        Case told = registered("told", "crm", "archive");
        registered("other", "crm");
        Outbox outbox = store().outbox();
        Instant now = Instant.parse("2026-11-20T09:30:00Z");
        outbox.markDelivered(List.of(outbox.undelivered("archive", 10).get(0).position()));
        long failing = outbox.undelivered("crm", 10).get(0).position();
        outbox.markFailed(List.of(new FailedAttempt(failing, now, "it answered 500", now.plusSeconds(5))));

        List<EventDelivery> found = view().deliveriesOf(id(told));
        assertThat(found).extracting(EventDelivery::subscriber).containsExactlyInAnyOrder("crm", "archive");
        EventDelivery crm = found.stream()
                .filter(one -> one.subscriber().equals("crm"))
                .findFirst()
                .orElseThrow();
        assertThat(crm.state()).isEqualTo(EventDelivery.State.WAITING);
        assertThat(crm.attempts()).isEqualTo(1);
        assertThat(crm.lastFailure()).isEqualTo("it answered 500");
        assertThat(crm.failingSince()).isEqualTo(now);
        EventDelivery archive = found.stream()
                .filter(one -> one.subscriber().equals("archive"))
                .findFirst()
                .orElseThrow();
        assertThat(archive.state()).isEqualTo(EventDelivery.State.DELIVERED);
        assertThat(archive.deliveredAt()).isNotNull();
        outbox.park("crm", now, now.plus(Duration.ofHours(1)));
        assertThat(view().deliveriesOf(id(told)))
                .extracting(EventDelivery::state)
                .contains(EventDelivery.State.PARKED);
    }

    @Test
    default void remembersWhatPeopleDid() {
        UUID arrival = quarantined("decided", ReasonCode.MALFORMED);
        store().retry(arrival, new ByHand("Nadia", ""));
        Instant later = Instant.parse("2199-01-01T00:00:00Z");
        view().note(new Act(later, "Émile", "deliveries-retried", "crm", "3"));

        List<Act> acts = view().acts(10);
        assertThat(acts.get(0)).isEqualTo(new Act(later, "Émile", "deliveries-retried", "crm", "3"));
        String reference = store().arrival(arrival).orElseThrow().reference().value();
        assertThat(acts)
                .extracting(Act::by, Act::what, Act::subject)
                .contains(org.assertj.core.api.Assertions.tuple("Nadia", "retried", reference));
        assertThat(view().acts(1)).hasSize(1);
    }

    @Test
    default void tellsTheNewestActOfAKind() {
        assertThat(view().last(Act.CONFIGURED)).isEmpty();
        Instant later = Instant.parse("2199-01-01T00:00:00Z");
        view().note(new Act(later, "Émile", Act.CONFIGURED, "0123456789ab", null));
        view().note(new Act(later, "Émile", Act.CONFIGURED, "ba9876543210", "Safety first."));
        view().note(new Act(later, "Émile", Act.RETRIED, "crm", "3"));
        assertThat(view().last(Act.CONFIGURED))
                .hasValue(new Act(later, "Émile", Act.CONFIGURED, "ba9876543210", "Safety first."));
    }
}
