package org.guichet.metrics;

import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.util.Arrays;
import org.guichet.measure.Histogram;

/** Histograms of one metric. */
final class Histograms {

    private final HistogramSnapshot.Builder metric;

    Histograms(String name, String help) {
        this.metric = HistogramSnapshot.builder().name(name).help(help);
    }

    static MetricSnapshot one(String name, String help, Histogram histogram) {
        return new Histograms(name, help).add(histogram).snapshot();
    }

    /** @param labels name, value, name, value */
    Histograms add(Histogram histogram, String... labels) {
        long[] counts = histogram.counts();
        metric.dataPoint(HistogramSnapshot.HistogramDataPointSnapshot.builder()
                .labels(Labels.of(labels))
                .classicHistogramBuckets(ClassicHistogramBuckets.of(
                        Arrays.stream(histogram.bounds()).boxed().toList(),
                        Arrays.stream(counts).boxed().toList()))
                .sum(histogram.sum())
                .build());
        return this;
    }

    MetricSnapshot snapshot() {
        return metric.build();
    }
}
