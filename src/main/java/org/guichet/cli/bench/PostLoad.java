package org.guichet.cli.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;

/**
 * Posts over many connections for a while, each as soon as the one before is answered. One thread and no HTTP library: it
 * shares the processor with what it measures, so {@link #cpuMicros} says what it takes.
 */
final class PostLoad {

    private static final long PATIENCE_MILLIS = 30_000;

    private final IntSupplier port;
    private final String path;
    private final long seed;
    private long cpuNanos;
    private long posts;
    private long number;

    PostLoad(IntSupplier port, String path, long seed) {
        this.port = port;
        this.path = path;
        this.seed = seed;
    }

    /** Only answers within the window count. */
    Measured run(int connections, Duration window) throws IOException {
        List<Poster> posters = new ArrayList<>();
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        try (Selector selector = Selector.open()) {
            for (int i = 0; i < connections; i++) {
                posters.add(Poster.connect(selector, port.getAsInt(), FormPost.to(path, seed)));
            }
            return post(selector, window);
        } finally {
            cpuNanos += ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu;
            for (Poster poster : posters) {
                poster.close();
            }
        }
    }

    /** One post and its answer. */
    void once() throws IOException {
        run(1, Duration.ZERO);
    }

    private Measured post(Selector selector, Duration window) throws IOException {
        Latencies latencies = new Latencies();
        Measured.Clock clock = Measured.Clock.start();
        long until = clock.nanos() + window.toNanos();
        for (SelectionKey key : selector.keys()) {
            poster(key).send(key, ++number);
        }
        int underWay = selector.keys().size();
        while (underWay > 0) {
            if (selector.select(PATIENCE_MILLIS) == 0) {
                throw new IOException("no answer to a post within " + PATIENCE_MILLIS / 1000 + " s");
            }
            for (SelectionKey key : selector.selectedKeys()) {
                underWay -= advance(key, until, latencies) ? 0 : 1;
            }
            selector.selectedKeys().clear();
        }
        posts += latencies.count();
        return new Measured(latencies.count(), window.toNanos() / 1e9, 0, latencies).with(clock);
    }

    /** Gives false when this connection has had its last answer. */
    private boolean advance(SelectionKey key, long until, Latencies latencies) throws IOException {
        Poster poster = poster(key);
        if (key.isWritable()) {
            poster.goOn(key);
            return true;
        }
        long taken = poster.receive();
        if (taken < 0) {
            return true;
        }
        if (System.nanoTime() > until) {
            return false;
        }
        latencies.add(taken);
        poster.send(key, ++number);
        return true;
    }

    private static Poster poster(SelectionKey key) {
        return (Poster) key.attachment();
    }

    /** Processor time that this side takes for each post. */
    double cpuMicros() {
        return posts == 0 ? 0 : cpuNanos / 1e3 / posts;
    }
}
