package org.guichet.arrival;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.guichet.happening.Happening;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the data folder's disk has room for what comes. Doors refuse while it has not, so that what is left is there for
 * finishing, for deciding and for cleaning up. Thread-safe; looks at the disk at most four times a second.
 */
public final class FreeSpace {

    private static final Logger LOG = LoggerFactory.getLogger(FreeSpace.class);

    private static final long MEGABYTE = 1L << 20;
    private static final long LOOK_NANOS = 250_000_000L;

    private final LongSupplier usable;
    private final long megabytes;
    private final LongSupplier nanos;
    private boolean low;
    private boolean looked;
    private long lookedNanos;

    /** @param megabytes that must be free; 0 asks for nothing */
    public FreeSpace(Path folder, int megabytes) {
        this(folder.toFile()::getUsableSpace, megabytes, System::nanoTime);
    }

    FreeSpace(LongSupplier usable, int megabytes, LongSupplier nanos) {
        this.usable = usable;
        this.megabytes = megabytes;
        this.nanos = nanos;
    }

    /** Bytes that this process may still write. */
    public long usableBytes() {
        return usable.getAsLong();
    }

    /** One sentence on why nothing can be taken now; empty when there is room. */
    public synchronized Optional<String> trouble() {
        long now = nanos.getAsLong();
        if (megabytes > 0 && (!looked || now - lookedNanos >= LOOK_NANOS)) {
            looked = true;
            lookedNanos = now;
            look();
        }
        return low ? Optional.of(sentence()) : Optional.empty();
    }

    // A tenth more to end it than to begin it: a disk at the border would else begin and end it all the time.
    private void look() {
        long wanted = megabytes * MEGABYTE + (low ? megabytes * MEGABYTE / 10 : 0);
        boolean lowNow = usable.getAsLong() < wanted;
        if (lowNow && !low) {
            Happening.DISK_LOW.in(LOG).log("Nothing is taken until there is room again: {}", sentence());
        } else if (!lowNow && low) {
            Happening.DISK_FREE
                    .in(LOG)
                    .log("There is room again on the disk of the data folder, and everything is taken");
        }
        low = lowNow;
    }

    private String sentence() {
        return "less than " + megabytes + " MB are free on the disk of the data folder (data.minFreeMegabytes)";
    }
}
