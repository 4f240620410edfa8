package org.guichet.gateway;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.guichet.arrival.LedgerUnavailableException;
import org.guichet.happening.Happening;
import org.guichet.store.Link;
import org.guichet.story.Decided;
import org.guichet.story.StoryDesk;
import org.guichet.story.Storyteller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads new cases again, a moment after they are stored, for what they have to do with others. A thread of its own: taking a
 * case in never waits for it, and while arrivals wait it goes on only slowly.
 */
final class Stories implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Stories.class);

    private static final int BATCH = 50;
    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(30);
    private static final Duration LOOK = Duration.ofMillis(100);

    /** In a rush, one batch in so long. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final Storyteller teller;
    private final StoryDesk desk;
    private final BooleanSupplier rush;
    private final Thread thread = new Thread(this::run, "guichet-stories");
    private volatile boolean stopped;

    /** One by one after a defect, so that no more than the case that has it is passed over. */
    private int batch = BATCH;

    /** Whether something may be left to join: of this look, or of before a stop or a failure. */
    private boolean left;

    /**
     * @param joins whether two cases may be joined without a person
     * @param rush whether there is more urgent work
     */
    Stories(Storyteller teller, StoryDesk desk, boolean joins, BooleanSupplier rush) {
        this.teller = teller;
        this.desk = desk;
        this.left = joins;
        this.rush = rush;
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
    }

    void start() {
        thread.start();
    }

    private void run() {
        try {
            while (!stopped) {
                Thread.sleep(readOn());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the gateway stops
        }
    }

    /** One look; gives how long to wait for the next. */
    long readOn() throws InterruptedException {
        try {
            giveWay();
            joinWhatIsLeft();
            Storyteller.Progress progress = teller.readOn(batch);
            left = progress.links().stream().anyMatch(link -> link.by() != null);
            joinWhatIsLeft();
            batch = progress.read() == 0 ? BATCH : batch;
            return progress.read() == 0 ? IDLE.toMillis() : 0;
        } catch (LedgerUnavailableException e) {
            return afterFailure(e);
        } catch (RuntimeException e) {
            return afterDefect(e);
        }
    }

    private long afterFailure(LedgerUnavailableException failure) {
        if (stopped) { // it was told to stop in the middle
            return 0;
        }
        Happening.STORIES_UNREAD
                .in(log)
                .log(
                        "What new cases have to do with others is not looked at until the store works: {}",
                        failure.getMessage());
        return AFTER_FAILURE.toMillis();
    }

    /** A case that cannot be read would hold up all that come after it, for ever. */
    private long afterDefect(RuntimeException defect) {
        if (batch > 1) {
            batch = 1;
            return 0;
        }
        Optional<UUID> passedOver;
        try {
            passedOver = teller.passOver();
        } catch (LedgerUnavailableException e) {
            return afterFailure(e);
        }
        Happening.STORIES_DEFECT
                .in(log)
                .addKeyValue("case", passedOver.map(UUID::toString).orElse(""))
                .setCause(defect)
                .log(
                        "What case {} has to do with others cannot be found out; it is passed over until it changes",
                        passedOver.map(UUID::toString).orElse("?"));
        return AFTER_FAILURE.toMillis();
    }

    private void giveWay() throws InterruptedException {
        long until = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (!stopped && rush.getAsBoolean() && System.nanoTime() < until) {
            Thread.sleep(LOOK.toMillis());
        }
    }

    /** Found and noted before, so that neither a crash nor a store that was away leaves it to a person. */
    private void joinWhatIsLeft() {
        while (left) {
            List<Link> sure = desk.toJoin(BATCH);
            long joined = sure.stream().filter(this::join).count();
            left = joined > 0 && sure.size() == BATCH;
        }
    }

    /** False when it met a defect, or there is nothing to join any more. */
    private boolean join(Link link) {
        try {
            boolean joined = desk.joinSure(link) instanceof Decided.Done;
            if (joined) {
                Happening.CASES_JOINED.in(log).log("Cases {} and {} were joined", link.newer(), link.older());
            }
            return joined;
        } catch (LedgerUnavailableException e) {
            throw e;
        } catch (RuntimeException e) {
            Happening.STORIES_DEFECT
                    .in(log)
                    .addKeyValue("case", link.newer())
                    .setCause(e)
                    .log("Cases {} and {} are one story and could not be joined", link.newer(), link.older());
            return false;
        }
    }

    @Override
    public void close() {
        stopped = true;
        thread.interrupt();
        try {
            thread.join(IDLE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
