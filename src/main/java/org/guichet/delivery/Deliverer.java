package org.guichet.delivery;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.guichet.store.CaseStore;

/**
 * Tells the subscribers what the outbox holds for them. Whoever registers a case calls {@link #wake}, and a timer does so
 * every second or so for what failed before; each subscriber is served by a thread of its own.
 */
public final class Deliverer implements AutoCloseable {

    private static final int IDLE_SECONDS = 30;
    private static final int CLOSE_SECONDS = 10;

    private final Map<String, Line> lines = new LinkedHashMap<>();
    private final Map<String, ThreadPoolExecutor> threads = new LinkedHashMap<>();

    /**
     * Wires the subscribers to the outbox.
     *
     * @param subscribers with different names
     * @param clock tells when a failed subscriber is tried again
     */
    public Deliverer(CaseStore store, List<? extends Subscriber> subscribers, Backoff backoff, Clock clock) {
        for (Subscriber subscriber : subscribers) {
            Line line = new Line(store, subscriber, backoff, clock);
            if (lines.put(subscriber.name(), line) != null) {
                throw new IllegalArgumentException("two subscribers are named " + subscriber.name());
            }
            threads.put(subscriber.name(), thread(subscriber.name()));
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

    /** The names for {@link CaseStore#register}. */
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
        Line line = lines.get(subscriber);
        if (line == null) {
            throw new IllegalArgumentException("no subscriber is named " + subscriber);
        }
        return line.run();
    }

    /** Lets running deliveries end, for some seconds. What waits is delivered by the next gateway. */
    @Override
    public void close() {
        threads.values().forEach(ThreadPoolExecutor::shutdown);
        try {
            for (ThreadPoolExecutor executor : threads.values()) {
                if (!executor.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                    executor.shutdownNow();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
