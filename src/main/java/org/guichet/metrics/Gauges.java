package org.guichet.metrics;

import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;

/** One metric, value by value. */
final class Gauges {

    private final GaugeSnapshot.Builder metric;

    /** @param name with its unit, as {@code _seconds} */
    Gauges(String name, String help) {
        this.metric = GaugeSnapshot.builder().name(name).help(help);
    }

    /** A metric of one value. */
    static MetricSnapshot one(String name, String help, double value) {
        return new Gauges(name, help).add(value).snapshot();
    }

    /** A value that only grows. @param name without {@code _total}, which the format adds */
    static MetricSnapshot counter(String name, String help, double value) {
        return CounterSnapshot.builder()
                .name(name)
                .help(help)
                .dataPoint(CounterSnapshot.CounterDataPointSnapshot.builder()
                        .value(value)
                        .build())
                .build();
    }

    /** @param labels name, value, name, value */
    Gauges add(double value, String... labels) {
        metric.dataPoint(GaugeSnapshot.GaugeDataPointSnapshot.builder()
                .labels(Labels.of(labels))
                .value(value)
                .build());
        return this;
    }

    MetricSnapshot snapshot() {
        return metric.build();
    }
}
