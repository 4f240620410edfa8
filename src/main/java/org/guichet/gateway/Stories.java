package org.guichet.gateway;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.guichet.arrival.LedgerUnavailableException;
import org.guichet.cases.RelationKind;
import org.guichet.happening.Happening;
import org.guichet.store.ByHand;
import org.guichet.store.Link;
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
    private final OptionalInt joinFrom;
    private final BooleanSupplier rush;
    private final Thread thread = new Thread(this::run, "guichet-stories");
    private volatile boolean stopped;

    /** One by one after a defect, so that no more than the case that has it is passed over. */
    private int batch = BATCH;

    /**
     * @param joinFrom a score in hundredths from which two cases are joined without a person
     * @param rush whether there is more urgent work
     */
    Stories(Storyteller teller, StoryDesk desk, OptionalInt joinFrom, BooleanSupplier rush) {
        this.teller = teller;
        this.desk = desk;
        this.joinFrom = joinFrom;
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
            Storyteller.Progress progress = teller.readOn(batch);
            progress.links().forEach(this::joinIfSure);
            batch = progress.read() == 0 ? BATCH : batch;
            return progress.read() == 0 ? IDLE.toMillis() : 0;
        } catch (LedgerUnavailableException e) {
            if (stopped) { // it was told to stop in the middle
                return 0;
            }
            Happening.STORIES_UNREAD
                    .in(log)
                    .log(
                            "What new cases have to do with others is not looked at until the store works: {}",
                            e.getMessage());
        } catch (RuntimeException e) {
            return afterDefect(e);
        }
        return AFTER_FAILURE.toMillis();
    }

    /** A case that cannot be read would hold up all that come after it, for ever. */
    private long afterDefect(RuntimeException defect) {
        if (batch > 1) {
            batch = 1;
            return 0;
        }
        Optional<UUID> passedOver = teller.passOver();
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

    private void joinIfSure(Link link) {
        boolean sure = joinFrom.isPresent()
                && link.kind() != RelationKind.SAME_INCIDENT
                && Math.round(100 * link.score()) >= joinFrom.getAsInt()
                && desk.links(link.newer()).stream()
                        .anyMatch(known -> known.other(link.newer()).equals(link.older())
                                && known.state() == Link.State.SUGGESTED);
        if (sure) {
            desk.join(link.newer(), link.older(), new ByHand(StoryDesk.ITSELF, ""));
            Happening.CASES_JOINED.in(log).log("Cases {} and {} were joined", link.newer(), link.older());
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
