package org.guichet.delivery;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.guichet.store.Outbox;

/**
 * Tells the subscribers what the outbox holds for them. Whoever registers a case calls {@link #wake}, and a timer does so
 * every second or so for what failed before; each subscriber is served by a thread of its own.
 */
public final class Deliverer implements AutoCloseable {

    private static final int IDLE_SECONDS = 30;
    private static final int CLOSE_SECONDS = 10;

    /** To mark what arrived just before an interruption. */
    private static final int MARK_SECONDS = 2;

    private final Map<String, Line> lines = new LinkedHashMap<>();
    private final Map<String, ThreadPoolExecutor> threads = new LinkedHashMap<>();
    private final List<Subscriber> subscribers = new ArrayList<>();

    /**
     * Wires the subscribers to the outbox.
     *
     * @param subscriptions of subscribers with different names; closed with this
     * @param clock tells when a failed subscriber is tried again
     */
    public Deliverer(Outbox outbox, List<Subscription> subscriptions, Clock clock) {
        this(outbox, subscriptions, clock, Jitter.RANDOM);
    }

    Deliverer(Outbox outbox, List<Subscription> subscriptions, Clock clock, Jitter jitter) {
        for (Subscription subscription : subscriptions) {
            String name = subscription.subscriber().name();
            if (lines.put(name, new Line(outbox, subscription, clock, jitter)) != null) {
                throw new IllegalArgumentException("two subscribers are named " + name);
            }
            threads.put(name, thread(name));
            subscribers.add(subscription.subscriber());
        }
    }

    /** One running and one waiting: no wake-up is lost, and they do not pile up. */
    private static ThreadPoolExecutor thread(String subscriber) {
        ThreadPoolExecutor executor = new ThreadPoolExecutor(
                1,
                1,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(1),
                task -> daemon(task, "guichet-deliver-" + subscriber),
                new ThreadPoolExecutor.DiscardPolicy());
        executor.allowCoreThreadTimeOut(true);
        return executor;
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    /** The names for {@link org.guichet.store.CaseStore#register}. */
    public List<String> subscribers() {
        return List.copyOf(lines.keySet());
    }

    /** Starts delivering to every subscriber and returns at once. */
    public void wake() {
        lines.forEach((name, line) -> executor(name).execute(line::run));
    }

    private ThreadPoolExecutor executor(String name) {
        return Objects.requireNonNull(threads.get(name), name);
    }

    /**
     * Delivers what waits for one subscriber, and returns when it is done or has failed.
     *
     * @throws IllegalArgumentException when there is no such subscriber
     */
    public Run deliverPending(String subscriber) {
        return line(subscriber).run();
    }

    /**
     * Starts delivering to a subscriber at once, however long it was to be left alone.
     *
     * @throws IllegalArgumentException when there is no such subscriber
     */
    public void tryNow(String subscriber) {
        line(subscriber).cutShort();
        executor(subscriber).execute(line(subscriber)::run);
    }

    private Line line(String subscriber) {
        Line line = lines.get(subscriber);
        if (line == null) {
            throw new IllegalArgumentException("no subscriber is named " + subscriber);
        }
        return line;
    }

    /** Lets running deliveries end, for some seconds. What waits is delivered by the next gateway. */
    @Override
    public void close() {
        close(CLOSE_SECONDS);
    }

    void close(int patienceSeconds) {
        lines.values().forEach(Line::stop);
        threads.values().forEach(ThreadPoolExecutor::shutdown);
        if (!ended(patienceSeconds)) {
            threads.values().forEach(ThreadPoolExecutor::shutdownNow);
            ended(MARK_SECONDS);
        }
        subscribers.forEach(Subscriber::close);
    }

    private boolean ended(int seconds) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        boolean ended = true;
        try {
            for (ThreadPoolExecutor executor : threads.values()) {
                ended &= executor.awaitTermination(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        return ended;
    }
}
