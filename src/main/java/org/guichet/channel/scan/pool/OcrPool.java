package org.guichet.channel.scan.pool;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.guichet.arrival.ReasonCode;
import org.guichet.channel.scan.wire.DocumentFormat;
import org.guichet.channel.scan.wire.Reply;
import org.guichet.channel.scan.wire.Request;
import org.jspecify.annotations.Nullable;
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

    /** Pixels of the longer side of a page for a person. */
    private static final int SCREEN = 1_600;

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
        this.free = new ArrayBlockingQueue<>(settings.workers(), false, places);
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
            LOG.warn("recognition could not be warmed up: {}", e.getMessage());
        } finally {
            free.add(place);
        }
    }

    /**
     * Reads all pages of a document.
     *
     * @param content its bytes; not changed
     * @throws PoolClosedException when the pool is closed, before or while it is read
     */
    public DocumentOutcome read(DocumentFormat format, byte[] content) throws PoolClosedException {
        WorkerPlace place = take();
        try {
            DocumentOutcome outcome = new DocumentJob(place, limits, format, content).run();
            place.checkOpen();
            return outcome;
        } catch (PoolClosedException e) {
            throw e;
        } catch (IOException e) {
            return unavailable(String.valueOf(e.getMessage()));
        } finally {
            free.add(place);
        }
    }

    /**
     * Draws one page of a document for a person.
     *
     * @param content its bytes; not changed
     * @param turned degrees clockwise by which the page was turned to be read
     * @return a JPEG; empty when the page cannot be drawn
     * @throws PoolClosedException when the pool is closed
     */
    public Optional<byte[]> picture(DocumentFormat format, byte[] content, int number, int turned)
            throws PoolClosedException {
        WorkerPlace place = takeSoon();
        if (place == null) {
            return Optional.empty();
        }
        try {
            Request.Open open = new Request.Open(format, limits.pixels(), content);
            Worker worker = place.worker();
            boolean opened = worker.ask(open, limits.page()) instanceof Worker.Answer.Given given
                    && given.reply() instanceof Reply.Opened;
            Worker.Answer answer =
                    opened ? worker.ask(new Request.ShowPage(number, turned, SCREEN), limits.page()) : null;
            return answer instanceof Worker.Answer.Given given && given.reply() instanceof Reply.PageImage image
                    ? Optional.of(image.jpeg())
                    : Optional.empty();
        } catch (PoolClosedException e) {
            throw e;
        } catch (IOException e) {
            LOG.error("no recognition worker: {}", e.getMessage());
            return Optional.empty();
        } finally {
            free.add(place);
        }
    }

    /** A person waits: nothing, when all are busy for long. */
    private @Nullable WorkerPlace takeSoon() throws PoolClosedException {
        try {
            return free.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PoolClosedException();
        }
    }

    private WorkerPlace take() throws PoolClosedException {
        try {
            return free.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PoolClosedException();
        }
    }

    private static DocumentOutcome unavailable(String why) {
        LOG.error("no recognition worker: {}", why);
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
