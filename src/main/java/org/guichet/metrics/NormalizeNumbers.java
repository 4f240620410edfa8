package org.guichet.metrics;

import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.guichet.cases.ChannelKind;
import org.guichet.measure.Histogram;
import org.guichet.measure.Pace;

/** How long arrivals take to be understood. */
final class NormalizeNumbers implements Collector {

    private final Map<ChannelKind, Histogram> times;
    private final Pace documents;

    NormalizeNumbers(Map<ChannelKind, Histogram> times, Pace documents) {
        this.times = times;
        this.documents = documents;
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
        return List.of(
                seconds.snapshot(),
                Gauges.one(
                        "guichet_documents_waiting",
                        "Scanned documents that are being read or wait for it.",
                        documents.waiting()),
                Gauges.one(
                        "guichet_documents_remaining_seconds",
                        "Time until all of them are read, if it goes on as it does; not a number while nothing tells.",
                        documents
                                .remaining()
                                .map(Duration::toSeconds)
                                .map(Long::doubleValue)
                                .orElse(Double.NaN)));
    }
}
