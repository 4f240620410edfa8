package org.guichet.tryout;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.guichet.arrival.LedgerUnavailableException;
import org.guichet.cases.Case;
import org.guichet.happening.Happening;
import org.guichet.store.Archive;
import org.guichet.store.ByHand;
import org.guichet.store.Erasures;
import org.guichet.tryout.Workshop.Prepared;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries the configuration on disk, or applies it, while its caller does something else: one job at a time. What it found is
 * kept until the next job, at most {@link #MOST_SHOWN} findings of it. Thread-safe.
 */
public final class TryoutDesk implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(TryoutDesk.class);

    /** Findings that are kept to be shown. */
    public static final int MOST_SHOWN = 500;

    private static final int END_SECONDS = 5;

    private final Workshop workshop;
    private final Runnable giveWay;
    private final Clock clock;
    private final List<Shown> shown = new ArrayList<>();
    private final ExecutorService worker;
    private State state = State.IDLE;
    private @Nullable Tryout running;
    private boolean stopping;
    private boolean erasedMeanwhile;

    /** @param giveWay returns when there is nothing more urgent than the next case */
    public TryoutDesk(Workshop workshop, Runnable giveWay, Clock clock) {
        this.workshop = workshop;
        this.giveWay = giveWay;
        this.clock = clock;
        this.worker = Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, "tryout-desk");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** How a job stands. */
    public enum Phase {
        /** There was none yet. */
        IDLE,
        RUNNING,
        DONE,
        /** Somebody stopped it; what was applied by then stays. */
        STOPPED,
        /** The configuration has problems, or is not the one that was to be applied. */
        REFUSED,
        FAILED;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * What is to be done.
     *
     * @param apply whether findings are made true
     * @param digest of the configuration that is to be applied, as it was when it was tried; null for whichever is on disk
     */
    public record Job(
            Selection selection, boolean apply, @Nullable String digest, ByHand by) {}

    /**
     * How it stands now.
     *
     * @param job null before the first
     * @param digest of the configuration that is tried; empty before it was read
     * @param applied cases that got a revision and arrivals that are read again
     * @param heldBack whether held arrivals were left for after a restart
     * @param problems why nothing was tried
     */
    public record State(
            Phase phase,
            @Nullable Job job,
            String digest,
            Summary summary,
            int applied,
            boolean heldBack,
            List<String> problems,
            @Nullable Instant begun,
            @Nullable Instant ended) {

        static final State IDLE = new State(Phase.IDLE, null, "", Summary.NONE, 0, false, List.of(), null, null);

        public State {
            problems = List.copyOf(problems);
        }
    }

    /** Begins a job; false when one is under way. */
    public synchronized boolean start(Job job) {
        if (state.phase() == Phase.RUNNING) {
            return false;
        }
        shown.clear();
        stopping = false;
        erasedMeanwhile = false;
        state = new State(Phase.RUNNING, job, "", Summary.NONE, 0, false, List.of(), clock.instant(), null);
        worker.execute(() -> run(job));
        return true;
    }

    /** Ends the job soon, if one is under way. */
    public synchronized void stop() {
        stopping = true;
        if (running != null) {
            running.stop();
        }
    }

    public synchronized State state() {
        return state;
    }

    /** The first findings of the last job, newest arrivals first. */
    public synchronized List<Shown> shown() {
        return List.copyOf(shown);
    }

    /** Lets go of what was found: somebody was erased, and may be in it. */
    public synchronized void forget() {
        shown.clear();
        erasedMeanwhile = true;
    }

    /** See {@link Workshop#standing}. */
    public Workshop.Standing standing() throws IOException {
        return workshop.standing();
    }

    private void run(Job job) {
        try {
            Prepared prepared = workshop.prepare(job.selection().readAgain());
            if (prepared instanceof Prepared.Refused refused) {
                refuse(refused.problems());
            } else if (prepared instanceof Prepared.Ready ready) {
                try (ready) {
                    run(job, ready);
                }
            }
        } catch (IOException e) {
            end(Phase.FAILED, List.of("The configuration on disk cannot be read."));
        } catch (LedgerUnavailableException e) {
            end(Phase.FAILED, List.of("The store is not available: " + e.getMessage()));
        } catch (InterruptedException e) {
            end(Phase.STOPPED, List.of());
        } catch (RuntimeException | Error e) {
            Happening.RENEWAL_DEFECT.in(log).setCause(e).log("Reading again met a defect of the gateway");
            end(Phase.FAILED, List.of("A defect of the gateway; its log says more."));
        }
    }

    private void run(Job job, Prepared.Ready ready) throws InterruptedException {
        if (job.digest() != null && !job.digest().equals(ready.digest())) {
            refuse(List.of("The configuration on disk is not the one that was tried: try it again first."));
            return;
        }
        Tryout tryout = new Tryout(workshop.archive(), ready.anew(), giveWay);
        boolean adopted = job.apply() && ready.adopt(job.by());
        begin(tryout, ready.digest(), job.apply() && !adopted);
        Told told = new Told(job.apply() ? ready.renewal(job.by(), adopted) : null);
        Summary summary = tryout.run(job.selection(), told);
        ended(summary);
    }

    private synchronized void begin(Tryout tryout, String digest, boolean heldBack) {
        running = tryout;
        if (stopping) {
            tryout.stop();
        }
        state = new State(
                state.phase(), state.job(), digest, state.summary(), 0, heldBack, List.of(), state.begun(), null);
    }

    private void refuse(List<String> problems) {
        end(Phase.REFUSED, problems);
    }

    private synchronized void ended(Summary summary) {
        advance(summary, 0);
        end(stopping ? Phase.STOPPED : Phase.DONE, List.of());
        Job job = state.job();
        if (job != null && job.apply()) {
            Happening.RENEWAL_DONE
                    .in(log)
                    .log(
                            "Read again with configuration {}: {} of {} cases and arrivals changed",
                            state.digest(),
                            state.applied(),
                            summary.changed() + summary.held());
        }
    }

    private synchronized void end(Phase phase, List<String> problems) {
        running = null;
        state = new State(
                phase,
                state.job(),
                state.digest(),
                state.summary(),
                state.applied(),
                state.heldBack(),
                problems,
                state.begun(),
                clock.instant());
    }

    private synchronized void advance(Summary summary, int more) {
        state = new State(
                state.phase(),
                state.job(),
                state.digest(),
                summary,
                state.applied() + more,
                state.heldBack(),
                List.of(),
                state.begun(),
                null);
    }

    private synchronized void show(Finding finding) {
        if (shown.size() < MOST_SHOWN && !(erasedMeanwhile && isGone(finding))) {
            Shown.of(finding).ifPresent(shown::add);
        }
    }

    /** What was found may have been read a moment before it was erased. */
    private boolean isGone(Finding finding) {
        Archive archive = workshop.archive();
        if (finding instanceof Finding.HeldOtherwise held) {
            return archive.status(held.was().arrival().id())
                    .filter(status -> !Erasures.ERASED.equals(status.reason()))
                    .isEmpty();
        }
        Case was = finding instanceof Finding.Changed changed
                ? changed.was()
                : finding instanceof Finding.NoCase none ? none.was() : null;
        return was != null
                && archive.caseById(was.identity().id())
                        .filter(now -> !now.isTombstone())
                        .isEmpty();
    }

    private final class Told implements Tryout.Audience {

        private final @Nullable Renewal renewal;

        Told(@Nullable Renewal renewal) {
            this.renewal = renewal;
        }

        @Override
        public void found(Finding finding) {
            show(finding);
            if (renewal != null && renewal.apply(finding)) {
                advance(state().summary(), 1);
            }
        }

        @Override
        public void progress(Summary soFar) {
            advance(soFar, 0);
        }
    }

    /** Stops what is under way; what was applied stays. */
    @Override
    public void close() {
        stop();
        worker.shutdownNow();
        try {
            if (!worker.awaitTermination(END_SECONDS, TimeUnit.SECONDS)) {
                Happening.RENEWAL_LEFT.in(log).log("Reading again did not end within {} s", END_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
