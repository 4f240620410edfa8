package org.guichet.channel.http;

import java.time.Duration;

/**
 * How much a request body may be, and how slow.
 *
 * @param memoryBytes up to this a body stays in the heap; a larger one goes to a file as it comes
 * @param acceptedBytes a larger body is kept, but its sender is told that it is too large
 * @param keptBytes a larger body is refused unread, or cut off where its length was not announced
 * @param grace how long a sender may take whatever the size
 * @param slowestBytesPerSecond after the grace a sender must have been at least this fast
 */
public record SpoolLimits(
        int memoryBytes, long acceptedBytes, long keptBytes, Duration grace, int slowestBytesPerSecond) {

    private static final long MEGABYTE = 1024L * 1024L;

    /** 256 KB in memory, 50 MB accepted, 100 MB kept, 60 seconds and then 32 KB a second. */
    public static final SpoolLimits DEFAULT = ofMegabytes(50, 100);

    /** The defaults with these sizes. */
    public static SpoolLimits ofMegabytes(int accepted, int kept) {
        return new SpoolLimits(256 * 1024, accepted * MEGABYTE, kept * MEGABYTE, Duration.ofSeconds(60), 32 * 1024);
    }

    /** Whether a sender who gave {@code received} bytes in {@code elapsed} is too slow to wait for. */
    boolean tooSlow(Duration elapsed, long received) {
        Duration allowed = grace.plusMillis(received * 1000 / slowestBytesPerSecond);
        return elapsed.compareTo(allowed) > 0;
    }
}
