package org.guichet.metrics;

import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.util.List;

/** One part of what is counted. */
public interface Collector {

    /** One word; a label of whether it could be counted. */
    String name();

    /** @throws org.guichet.arrival.LedgerUnavailableException when it cannot be counted now */
    List<MetricSnapshot> collect();
}
