package org.guichet.channel.mailbox;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.guichet.arrival.NewArrival;
import org.guichet.channel.mailbox.Offer.Answer;
import org.jspecify.annotations.Nullable;

/**
 * Offers mails while others are still being transferred: several at once, so that they share a commit, and no more bytes
 * than fit. All but the offering itself belongs to the one thread that looks into the mailbox.
 */
final class Recording {

    /** What became of one mail. */
    record Settled(long uid, boolean inPart, Answer answer) {}

    /** What a mail costs beside its bytes. */
    private static final int LEAST_COST = 1024;

    private final Offer offer;
    private final Semaphore room;
    private final int capacity;
    private final CompletionService<Settled> ended;
    private int pending;
    private volatile boolean heldBack;

    /** @param capacity bytes of mails that wait to become durable */
    Recording(Offer offer, Executor workers, int capacity) {
        this.offer = offer;
        this.capacity = capacity;
        this.room = new Semaphore(capacity);
        this.ended = new ExecutorCompletionService<>(workers);
    }

    /**
     * Offers a mail soon; waits while there is no room for it.
     *
     * @param size of its bytes in the heap
     * @param inPart whether not all of the mail was transferred
     * @param mail makes the arrival, on another thread
     * @param afterwards whatever became of it
     */
    void submit(long uid, long size, boolean inPart, Supplier<NewArrival> mail, Runnable afterwards) {
        int cost = (int) Math.min(capacity, Math.max(LEAST_COST, size));
        room.acquireUninterruptibly(cost);
        ended.submit(() -> {
            try {
                return new Settled(uid, inPart, heldBack ? Answer.HELD_BACK : offered(mail.get()));
            } finally {
                afterwards.run();
                room.release(cost);
            }
        });
        pending++;
    }

    private Answer offered(NewArrival arrival) {
        Answer answer = offer.offer(arrival);
        heldBack |= answer == Answer.HELD_BACK;
        return answer;
    }

    /** Whether the ledger refused one: there is no use in transferring more. */
    boolean isHeldBack() {
        return heldBack;
    }

    /** What ended meanwhile, without waiting. */
    List<Settled> ended() {
        List<Settled> settled = new ArrayList<>();
        for (Future<Settled> next = ended.poll(); next != null; next = ended.poll()) {
            settled.add(got(next));
        }
        return settled;
    }

    /** What became of all that was submitted, however long it takes; the ledger answers within a minute. */
    List<Settled> all() {
        List<Settled> settled = ended();
        boolean interrupted = false;
        while (pending > 0) {
            Future<Settled> next = take();
            interrupted |= next == null;
            if (next != null) {
                settled.add(got(next));
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return settled;
    }

    private @Nullable Future<Settled> take() {
        try {
            return ended.take();
        } catch (InterruptedException e) {
            return null;
        }
    }

    private Settled got(Future<Settled> done) {
        pending--;
        try {
            return done.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a mail could not even be offered", e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException("it was done already", e);
        }
    }
}
