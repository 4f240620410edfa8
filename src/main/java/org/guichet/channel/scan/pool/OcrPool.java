package org.guichet.channel.scan.pool;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.IntStream;
import org.guichet.arrival.ReasonCode;
import org.guichet.channel.scan.batch.PageRange;
import org.guichet.channel.scan.wire.Request;
import org.guichet.happening.Happening;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Warm worker processes that read documents. A document takes one place until it is done; when all are taken, callers
 * wait. No worker is started before it is needed. Safe for use by several threads.
 */
public final class OcrPool implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OcrPool.class);

    /** A worker starts in half a second; a machine that unpacks models for the first time may be busy. */
    private static final Duration WARM_UP = Duration.ofSeconds(60);

    private static final int PATIENCE_SECONDS = 20;

    private final ScheduledExecutorService clock;
    private final List<WorkerPlace> places;
    private final BlockingQueue<WorkerPlace> free;
    private final ScanLimits limits;

    /** Starts nothing yet. */
    public OcrPool(OcrSettings settings, ScanLimits limits) {
        this(new WorkerCommand(settings), settings, limits);
    }

    OcrPool(WorkerStarter starter, OcrSettings settings, ScanLimits limits) {
        this.limits = limits;
        this.clock = Executors.newSingleThreadScheduledExecutor(OcrPool::daemon);
        this.places = IntStream.range(0, settings.workers())
                .mapToObj(i -> new WorkerPlace(starter, clock, settings.pagesPerWorker()))
                .toList();
        this.free = new ArrayBlockingQueue<>(settings.workers(), true, places);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "ocr-clock");
        thread.setDaemon(true);
        return thread;
    }

    /** Starts one worker and loads its engine in the background, so that the first document need not wait for it. */
    public void warmUp() {
        Thread warming = new Thread(this::warmOne, "ocr-warm-up");
        warming.setDaemon(true);
        warming.start();
    }

    private void warmOne() {
        WorkerPlace place = free.poll();
        if (place == null) {
            return;
        }
        try {
            place.worker().ask(new Request.WarmUp(), WARM_UP);
        } catch (IOException e) {
            Happening.RECOGNITION_DOWN.in(LOG).log("recognition could not be warmed up: {}", e.getMessage());
        } finally {
            free.add(place);
        }
    }

    /**
     * Reads the pages of a document that are wanted, or tells which of them are letters of their own.
     *
     * @throws PoolClosedException when the pool is closed, before or while it is read
     */
    public DocumentOutcome read(DocumentOrder order) throws PoolClosedException {
        Place place = new Place(free);
        try {
            place.take();
            DocumentOutcome outcome = new DocumentJob(place, limits, order).run();
            place.now().checkOpen();
            return outcome;
        } catch (PoolClosedException e) {
            throw e;
        } catch (IOException e) {
            return unavailable(String.valueOf(e.getMessage()));
        } finally {
            place.giveBack();
        }
    }

    /**
     * Draws one page of a document for a person.
     *
     * @param number of the pages that are wanted, from 1
     * @param turned degrees clockwise by which the page was turned to be read
     * @return a JPEG; empty when the page cannot be drawn, or all workers are busy for long
     * @throws PoolClosedException when the pool is closed
     */
    public Optional<byte[]> picture(DocumentOrder order, int number, int turned) throws PoolClosedException {
        Place place = new Place(free);
        try {
            int first = order.pages().map(PageRange::first).orElse(1);
            return place.takeWithin(PATIENCE_SECONDS)
                    ? new OpenDocument(place, limits, order).picture(first + number - 1, turned)
                    : Optional.empty();
        } catch (PoolClosedException e) {
            throw e;
        } catch (IOException e) {
            Happening.RECOGNITION_DOWN.in(LOG).log("no recognition worker: {}", e.getMessage());
            return Optional.empty();
        } finally {
            place.giveBack();
        }
    }

    private static DocumentOutcome unavailable(String why) {
        Happening.RECOGNITION_DOWN.in(LOG).log("no recognition worker: {}", why);
        return new DocumentOutcome.Refused(
                ReasonCode.OCR_UNAVAILABLE, "No recognition worker could be started: " + why);
    }

    /** Ends all workers at once, those at work too. */
    @Override
    public void close() {
        places.forEach(WorkerPlace::close);
        clock.shutdownNow();
    }
}
