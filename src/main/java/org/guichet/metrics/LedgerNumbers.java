package org.guichet.metrics;

import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.guichet.arrival.ArrivalState;
import org.guichet.store.Figures;
import org.guichet.store.Reconciliation;

/** What came and what became of it: the account of {@code ./guichet reconcile}, by channel. */
final class LedgerNumbers implements Collector {

    private final Supplier<Figures> figures;
    private final Clock clock;

    LedgerNumbers(Supplier<Figures> figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "ledger";
    }

    @Override
    public List<MetricSnapshot> collect() {
        Figures now = figures.get();
        Reconciliation account = now.account();
        return List.of(
                taken(account),
                states(account),
                quarantined(now),
                oldest(account, now.oldestWaiting()),
                Gauges.one(
                        "guichet_ledger_adds_up",
                        "1 when every arrival is accounted for; 0 means that something was lost or doubled.",
                        account.addsUp() ? 1 : 0),
                Gauges.counter("guichet_cases", "Cases opened.", account.cases()));
    }

    private static MetricSnapshot taken(Reconciliation account) {
        CounterSnapshot.Builder taken =
                CounterSnapshot.builder().name("guichet_arrivals").help("Arrivals made durable.");
        for (Reconciliation.Account channel : account.channels()) {
            taken.dataPoint(CounterSnapshot.CounterDataPointSnapshot.builder()
                    .labels(Labels.of("channel", channel.channel()))
                    .value(channel.arrivals())
                    .build());
        }
        return taken.build();
    }

    private static MetricSnapshot states(Reconciliation account) {
        Gauges states = new Gauges("guichet_arrivals_in_state", "Arrivals by what became of them.");
        for (Reconciliation.Account channel : account.channels()) {
            Map<ArrivalState, Long> counts = Map.of(
                    ArrivalState.RECEIVED, channel.inProgress(),
                    ArrivalState.CASE, channel.cases(),
                    ArrivalState.FOLLOW_UP, channel.followUps(),
                    ArrivalState.SET_ASIDE, channel.setAside(),
                    ArrivalState.QUARANTINED, channel.quarantined());
            counts.forEach((state, count) -> states.add(count, "channel", channel.channel(), "state", state.word()));
        }
        return states.snapshot();
    }

    private static MetricSnapshot quarantined(Figures figures) {
        Gauges reasons = new Gauges("guichet_quarantined_arrivals", "Arrivals in quarantine by reason code.");
        figures.quarantined()
                .forEach(held -> reasons.add(held.count(), "channel", held.channel(), "reason", held.reason()));
        return reasons.snapshot();
    }

    private MetricSnapshot oldest(Reconciliation account, Map<String, Instant> waiting) {
        Gauges ages = new Gauges(
                "guichet_oldest_waiting_arrival_age_seconds",
                "Time since the oldest arrival came that is not settled yet; 0 when none waits.");
        Instant now = clock.instant();
        for (Reconciliation.Account channel : account.channels()) {
            Instant since = waiting.getOrDefault(channel.channel(), now);
            ages.add(Ages.seconds(Duration.between(since, now)), "channel", channel.channel());
        }
        return ages.snapshot();
    }
}
