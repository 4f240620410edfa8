package org.guichet.metrics;

import io.prometheus.metrics.expositionformats.ExpositionFormatWriter;
import io.prometheus.metrics.expositionformats.OpenMetricsTextFormatWriter;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.guichet.arrival.LedgerUnavailableException;

/** Counts everything and writes it down. */
public final class Scrape {

    private final List<Collector> collectors;

    private Scrape(List<Collector> collectors) {
        this.collectors = List.copyOf(collectors);
    }

    public static Scrape of(List<Collector> collectors) {
        return new Scrape(collectors);
    }

    /**
     * A part that cannot be counted now is left out, and {@code guichet_collector_up} says so.
     *
     * @param accept the reader's Accept header; OpenMetrics for one that asks for it, Prometheus text for others
     */
    public Page write(String accept) throws IOException {
        ExpositionFormatWriter openMetrics = OpenMetricsTextFormatWriter.create();
        ExpositionFormatWriter writer = openMetrics.accepts(accept) ? openMetrics : PrometheusTextFormatWriter.create();
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        writer.write(text, collected());
        return new Page(writer.getContentType(), text.toByteArray());
    }

    private MetricSnapshots collected() {
        MetricSnapshots.Builder all = MetricSnapshots.builder();
        Gauges up = new Gauges("guichet_collector_up", "Whether this part of the numbers could be counted.");
        for (Collector collector : collectors) {
            up.add(isCollected(collector, all) ? 1 : 0, "collector", collector.name());
        }
        return all.metricSnapshot(up.snapshot()).build();
    }

    private static boolean isCollected(Collector collector, MetricSnapshots.Builder all) {
        try {
            collector.collect().forEach(all::metricSnapshot);
            return true;
        } catch (LedgerUnavailableException e) {
            return false;
        }
    }

    /** @param text in UTF-8 */
    @SuppressWarnings("ArrayRecordComponent")
    public record Page(String mediaType, byte[] text) {}
}
