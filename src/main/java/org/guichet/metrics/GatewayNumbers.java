package org.guichet.metrics;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.guichet.arrival.ChannelSources;
import org.guichet.arrival.FreeSpace;
import org.guichet.cases.ChannelKind;
import org.guichet.measure.Histogram;
import org.guichet.measure.Pace;
import org.guichet.store.CaseStore;
import org.guichet.store.Figures;
import org.guichet.store.OutboxStanding;

/** Everything that a running gateway is asked for. */
public final class GatewayNumbers {

    private GatewayNumbers() {}

    /**
     * @param standings of every subscriber that is configured or has something left
     * @param times of normalizing
     * @param documents of reading those
     */
    public static Scrape of(
            CaseStore store,
            Supplier<List<OutboxStanding>> standings,
            ChannelSources sources,
            FreeSpace space,
            Map<ChannelKind, Histogram> times,
            Pace documents,
            Clock clock) {
        Supplier<Figures> figures = new Kept<>(store::figures, System::nanoTime);
        Supplier<List<OutboxStanding>> kept = new Kept<>(standings, System::nanoTime);
        return Scrape.of(List.of(
                new LedgerNumbers(figures, clock),
                new DeliveryNumbers(kept, figures, clock),
                new SourceNumbers(sources, System::nanoTime),
                new StoreNumbers(store, space),
                new NormalizeNumbers(times, documents),
                new ProcessNumbers()));
    }
}
