package org.guichet.proof;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Senders at every door at once. It goes on across the gateway's starts and ends: what was not acknowledged is sent again
 * with the same key, and now and then something that was.
 */
final class Load {

    private static final int POSTERS = 8;
    private static final int EVERY_SO_OFTEN = 15;
    private static final int MOST_WAITING = 40;

    private final Payloads payloads;
    private final HttpSender sender;
    private final Sources sources;
    private final OracleLedger ledger;
    private final AtomicInteger posted = new AtomicInteger();
    private final AtomicInteger dropped = new AtomicInteger();
    private final Queue<Submission> again = new ConcurrentLinkedQueue<>();
    private final List<Throwable> defects = new CopyOnWriteArrayList<>();
    private final List<Thread> threads = new CopyOnWriteArrayList<>();

    private volatile boolean running;

    Load(Seed seed, Sources sources, OracleLedger ledger) {
        this.payloads = new Payloads(seed);
        this.sources = sources;
        this.ledger = ledger;
        this.sender = new HttpSender(ledger);
    }

    /** Starts the senders, who go on until {@link #stop}; those who post are divided among the gateways. */
    void start(URI... bases) {
        running = true;
        for (int i = 0; i < POSTERS; i++) {
            URI base = bases[i % bases.length];
            begin("poster", () -> post(base));
        }
        begin("dropper", this::drop);
        begin("watcher", this::watch);
    }

    /** Stops them; what is on its way is waited for. */
    void stop() throws InterruptedException {
        running = false;
        for (Thread thread : threads) {
            thread.join();
        }
        threads.clear();
        if (!defects.isEmpty()) {
            throw new IllegalStateException("the load failed", defects.get(0));
        }
    }

    /** Sends again, once, what a sender that insists has not got through; true when nothing is left. */
    boolean insist(URI base) throws InterruptedException, MessagingException {
        for (int left = again.size(); left > 0; left--) {
            send(base, again.poll());
        }
        sources.look();
        return again.isEmpty() && ledger.waiting().isEmpty();
    }

    private void post(URI base) throws InterruptedException {
        while (running) {
            Submission next = again.poll();
            Submission submission = next == null ? payloads.http(posted.incrementAndGet()) : next;
            if (send(base, submission) != HttpSender.Result.ACKNOWLEDGED) {
                Thread.sleep(20);
            } else if (Math.floorMod(submission.token().hashCode(), EVERY_SO_OFTEN) == 1) {
                send(base, submission); // its sender did not believe it
            }
            Thread.sleep(2);
        }
    }

    private HttpSender.Result send(URI base, Submission submission) throws InterruptedException {
        HttpSender.Result result = sender.send(base, submission);
        if (result != HttpSender.Result.ACKNOWLEDGED
                && submission.insisted()
                && !ledger.isAcknowledged(submission.token())) {
            again.add(submission);
        }
        return result;
    }

    private void drop() throws InterruptedException, IOException {
        while (running) {
            if (ledger.waiting().size() < MOST_WAITING) { // or a slow machine would never be done
                sources.put(payloads.dropped(dropped.incrementAndGet()));
            }
            Thread.sleep(25);
        }
    }

    private void watch() throws InterruptedException, MessagingException {
        while (running) {
            sources.look();
            Thread.sleep(50);
        }
    }

    private void begin(String name, Task task) {
        Thread thread = new Thread(
                () -> {
                    try {
                        task.run();
                    } catch (Exception | AssertionError e) {
                        defects.add(e);
                    }
                },
                "proof-" + name);
        threads.add(thread);
        thread.start();
    }

    @FunctionalInterface
    private interface Task {
        void run() throws Exception;
    }
}
