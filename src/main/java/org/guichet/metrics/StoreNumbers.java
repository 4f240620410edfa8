package org.guichet.metrics;

import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.util.List;
import org.guichet.arrival.FreeSpace;
import org.guichet.store.CaseStore;
import org.guichet.store.StoreLoad;

/** How busy the store's writer is, and how much room there is. */
final class StoreNumbers implements Collector {

    private final CaseStore store;
    private final FreeSpace space;

    StoreNumbers(CaseStore store, FreeSpace space) {
        this.store = store;
        this.space = space;
    }

    @Override
    public String name() {
        return "store";
    }

    @Override
    public List<MetricSnapshot> collect() {
        StoreLoad load = store.load();
        return List.of(
                Gauges.one("guichet_store_queue_length", "Units of work that wait for a transaction.", load.queued()),
                Histograms.one("guichet_store_group_size", "Units of work in one transaction.", load.groupSizes()),
                Histograms.one(
                        "guichet_store_commit_seconds",
                        "Time of one transaction until it was durable.",
                        load.commits()),
                Gauges.one(
                        "guichet_cases_unassigned",
                        "Cases that no queue takes, or that nobody of their queue can settle.",
                        store.unassignedCount()),
                Gauges.one("guichet_data_free_bytes", "Room on the disk of the data folder.", space.usableBytes()),
                Gauges.one(
                        "guichet_doors_open",
                        "0 while nothing is taken for want of room on the disk.",
                        space.trouble().isPresent() ? 0 : 1));
    }
}
