package org.guichet.metrics;

import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.util.List;
import java.util.Map;
import org.guichet.cases.ChannelKind;
import org.guichet.measure.Histogram;

/** How long arrivals take to be understood. */
final class NormalizeNumbers implements Collector {

    private final Map<ChannelKind, Histogram> times;

    NormalizeNumbers(Map<ChannelKind, Histogram> times) {
        this.times = times;
    }

    @Override
    public String name() {
        return "normalize";
    }

    @Override
    public List<MetricSnapshot> collect() {
        Histograms seconds = new Histograms(
                "guichet_normalize_seconds", "Time from the raw bytes to their outcome, not yet stored.");
        times.forEach((kind, histogram) -> seconds.add(histogram, "kind", kind.word()));
        return List.of(seconds.snapshot());
    }
}
