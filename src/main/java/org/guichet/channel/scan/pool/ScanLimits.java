package org.guichet.channel.scan.pool;

import java.time.Duration;

/**
 * What a scanned document may be.
 *
 * @param bytes of the file
 * @param pages of the document, or of one letter in a batch
 * @param batchPages of a batch in all
 * @param pixels of one page or one image on it, checked before it is decoded
 * @param page time for the first attempt at a page
 * @param pageInAll time for a page with its second attempt, at half the resolution
 * @param document time for all pages; those that remain are then not read
 */
public record ScanLimits(
        long bytes, int pages, int batchPages, long pixels, Duration page, Duration pageInAll, Duration document) {

    private static final long MEGA = 1_000_000;

    private static final int BATCH_PAGES = 500;

    public static ScanLimits defaults() {
        return new ScanLimits(
                100 * MEGA, 60, 50 * MEGA, Duration.ofSeconds(20), Duration.ofSeconds(40), Duration.ofMinutes(10));
    }

    /** As many pages in a batch as usual. */
    public ScanLimits(long bytes, int pages, long pixels, Duration page, Duration pageInAll, Duration document) {
        this(bytes, pages, BATCH_PAGES, pixels, page, pageInAll, document);
    }

    /**
     * After this time a document has its outcome: opening, looking for separators, all pages and the one that was begun
     * last; and as long again for each time at which it waits for another one to finish.
     */
    public Duration longest() {
        Duration own = page.plus(document.multipliedBy(2)).plus(pageInAll).plus(page);
        return own.multipliedBy(2 + OpenDocument.MOST_PASSED);
    }
}
