package org.guichet.metrics;

import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.guichet.arrival.ChannelSources;
import org.jspecify.annotations.Nullable;

/**
 * What the channels' sources still hold. Asking a mail server may take a minute, so a scrape never waits for it: it gives
 * what the last look found and, when that is old, begins another. Looking takes at most a fiftieth of the time.
 */
final class SourceNumbers implements Collector {

    private static final long LEAST_NANOS = 5_000_000_000L;
    private static final int SHARE = 50;

    private record Look(List<ChannelSources.Untaken> found, long freshUntilNanos) {}

    private final ChannelSources sources;
    private final LongSupplier nanos;
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile @Nullable Look last;

    /** @param nanos a clock that only goes forward */
    SourceNumbers(ChannelSources sources, LongSupplier nanos) {
        this.sources = sources;
        this.nanos = nanos;
    }

    @Override
    public String name() {
        return "sources";
    }

    @Override
    public List<MetricSnapshot> collect() {
        Look known = last;
        boolean fresh = known != null && nanos.getAsLong() - known.freshUntilNanos() < 0;
        if (!fresh && looking.compareAndSet(false, true)) {
            Thread look = new Thread(this::look, "guichet-sources");
            look.setDaemon(true);
            look.start();
        }
        return known == null ? List.of() : snapshots(known.found());
    }

    private void look() {
        try {
            long begun = nanos.getAsLong();
            List<ChannelSources.Untaken> found = sources.look();
            long ended = nanos.getAsLong();
            last = new Look(found, ended + Math.max(LEAST_NANOS, SHARE * (ended - begun)));
        } finally {
            looking.set(false);
        }
    }

    private static List<MetricSnapshot> snapshots(List<ChannelSources.Untaken> found) {
        Gauges untaken = new Gauges(
                "guichet_source_untaken", "Files in the folder or mails in the mailbox that were never taken.");
        Gauges up = new Gauges("guichet_source_up", "Whether the folder or mailbox could be looked at.");
        for (ChannelSources.Untaken source : found) {
            boolean seen = source.trouble() == null;
            up.add(seen ? 1 : 0, "channel", source.channel());
            if (seen) {
                untaken.add(source.count(), "channel", source.channel());
            }
        }
        return List.of(untaken.snapshot(), up.snapshot());
    }
}
