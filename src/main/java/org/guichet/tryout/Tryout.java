package org.guichet.tryout;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.guichet.arrival.LedgerUnavailableException;
import org.guichet.cases.Case;
import org.guichet.cases.Reference;
import org.guichet.happening.Happening;
import org.guichet.store.Archive;
import org.guichet.store.ArrivalStatus;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what is selected again, newest first, and tells what would become of it. Two threads at the lowest priority do the
 * reading, and no more than a few cases are in memory at a time.
 */
public final class Tryout {

    private static final Logger LOG = LoggerFactory.getLogger(Tryout.class);
    private static final int THREADS = 2;
    private static final int AHEAD = 8;
    private static final int PAGE = 200;

    private final Archive archive;
    private final Anew anew;
    private final Runnable giveWay;
    private final AtomicBoolean stopped = new AtomicBoolean();

    /** @param giveWay returns when there is nothing more urgent than the next case */
    public Tryout(Archive archive, Anew anew, Runnable giveWay) {
        this.archive = archive;
        this.anew = anew;
        this.giveWay = giveWay;
    }

    /** What is told while it goes on; by one thread at a time. */
    public interface Audience {
        /** Something would change, or could not be tried. */
        void found(Finding finding) throws InterruptedException;

        /** How much there is so far. */
        default void progress(Summary soFar) {}
    }

    /** Ends {@link #run} soon; what was told stays true. */
    public void stop() {
        stopped.set(true);
    }

    /**
     * Tells of all that is selected.
     *
     * @return the sum of it; of what was done, when it was stopped
     * @throws InterruptedException when this thread is interrupted
     */
    public Summary run(Selection selection, Audience audience) throws InterruptedException {
        ExecutorService workers = Executors.newFixedThreadPool(THREADS, Tryout::worker);
        try {
            return new Run(workers, selection, audience).all();
        } finally {
            workers.shutdownNow();
        }
    }

    private static Thread worker(Runnable work) {
        Thread thread = new Thread(work, "tryout");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }

    private record Task(boolean ofCase, Future<Finding> finding) {}

    private final class Run {

        private final ExecutorService workers;
        private final Selection selection;
        private final Audience audience;
        private final Deque<Task> window = new ArrayDeque<>();
        private final Set<UUID> seen = new HashSet<>();
        private final Counting counting = new Counting();
        private int selected;

        Run(ExecutorService workers, Selection selection, Audience audience) {
            this.workers = workers;
            this.selection = selection;
            this.audience = audience;
        }

        Summary all() throws InterruptedException {
            @Nullable UUID last = null;
            List<ArrivalStatus> page = archive.arrivalsBefore(null, PAGE);
            while (!page.isEmpty() && !isOver(page.get(0))) {
                for (ArrivalStatus status : page) {
                    if (!isOver(status) && selection.holds(status)) {
                        take(status);
                    }
                }
                last = page.get(page.size() - 1).arrival().id();
                page = archive.arrivalsBefore(last, PAGE);
            }
            while (!window.isEmpty()) {
                told(window.remove());
            }
            return counting.summary();
        }

        private boolean isOver(ArrivalStatus next) {
            return stopped.get()
                    || selection.endsBefore(next)
                    || selection.limit() > 0 && selected >= selection.limit();
        }

        private void take(ArrivalStatus status) throws InterruptedException {
            selected++;
            counting.arrival();
            UUID caseId = status.caseId();
            if (caseId == null) {
                window.add(new Task(false, workers.submit(() -> ofHeld(status))));
            } else if (seen.add(caseId)) {
                window.add(new Task(true, workers.submit(() -> ofCase(caseId))));
            }
            if (window.size() >= AHEAD) {
                told(window.remove());
            }
        }

        private Finding ofHeld(ArrivalStatus status) {
            giveWay.run();
            return tried(
                    () -> anew.of(status),
                    status.arrival().id(),
                    status.arrival().reference());
        }

        private Finding ofCase(UUID id) {
            giveWay.run();
            Optional<Case> newest = archive.caseById(id);
            return newest.map(of -> tried(
                            () -> anew.of(of),
                            of.firstContact().id(),
                            of.identity().reference()))
                    .orElseGet(Finding.Same::new);
        }

        /** One that meets a defect does not end the trying of all others. */
        private Finding tried(Supplier<Finding> trying, UUID arrival, Reference reference) {
            try {
                return trying.get();
            } catch (LedgerUnavailableException e) {
                throw e;
            } catch (RuntimeException e) {
                Happening.RENEWAL_DEFECT
                        .in(LOG)
                        .addKeyValue(Happening.ARRIVAL, arrival)
                        .setCause(e)
                        .log("Reading {} again met a defect of the gateway; it stays as it is", reference);
                return new Finding.Unread(arrival, reference, "an answer, for a defect of which the log says more,");
            }
        }

        private void told(Task task) throws InterruptedException {
            try {
                Finding finding = task.finding().get();
                counting.add(finding, task.ofCase());
                if (!(finding instanceof Finding.Same) && !(finding instanceof Finding.Untried)) {
                    audience.found(finding);
                }
                audience.progress(counting.summary());
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException defect
                        ? defect
                        : new IllegalStateException("a case could not be tried", e.getCause());
            }
        }
    }
}
