package org.guichet.metrics;

import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.guichet.store.Figures;
import org.guichet.store.OutboxStanding;

/** Where each subscriber stands. */
final class DeliveryNumbers implements Collector {

    private final Supplier<List<OutboxStanding>> standings;
    private final Supplier<Figures> figures;
    private final Clock clock;

    /** @param standings of every subscriber that is configured or has something left */
    DeliveryNumbers(Supplier<List<OutboxStanding>> standings, Supplier<Figures> figures, Clock clock) {
        this.standings = standings;
        this.figures = figures;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "deliveries";
    }

    @Override
    public List<MetricSnapshot> collect() {
        Gauges states = new Gauges("guichet_deliveries_in_state", "Events by subscriber and what became of them.");
        Gauges held = new Gauges(
                "guichet_deliveries_held", "Of the events that wait, those behind a parked one of the same case.");
        Gauges ages = new Gauges(
                "guichet_oldest_waiting_delivery_age_seconds",
                "Time since the oldest event was written that is not delivered yet; 0 when none waits.");
        Instant now = clock.instant();
        Figures counted = figures.get();
        for (OutboxStanding standing : standings.get()) {
            String name = standing.subscriber();
            states.add(standing.waiting(), "subscriber", name, "state", "waiting");
            states.add(standing.parked(), "subscriber", name, "state", "parked");
            states.add(counted.delivered().getOrDefault(name, 0L), "subscriber", name, "state", "delivered");
            held.add(standing.held(), "subscriber", name);
            Instant oldest = standing.oldestWaiting();
            ages.add(oldest == null ? 0 : Ages.seconds(Duration.between(oldest, now)), "subscriber", name);
        }
        return List.of(states.snapshot(), held.snapshot(), ages.snapshot());
    }
}
