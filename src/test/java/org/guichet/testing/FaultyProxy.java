package org.guichet.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/**
 * A network between a client and a server on this machine that can be slow and can fail: it holds back every byte for a
 * while in each direction, resets a connection after so many bytes from the server, or lets them stop there.
 */
public final class FaultyProxy implements AutoCloseable {

    /**
     * What happens to one connection.
     *
     * @param oneWay how long each byte is under way, in each direction
     * @param afterBytes from the server until it happens; -1 for never
     * @param reset the connection is reset then; otherwise nothing more comes, and it stays open
     */
    public record Fault(Duration oneWay, long afterBytes, boolean reset) {

        public static final Fault NONE = new Fault(Duration.ZERO, -1, false);

        public static Fault resetAfter(long bytes) {
            return new Fault(Duration.ZERO, bytes, true);
        }

        public static Fault stallAfter(long bytes) {
            return new Fault(Duration.ZERO, bytes, false);
        }

        /** Half of the round trip in each direction. */
        public static Fault roundTrip(Duration whole) {
            return new Fault(whole.dividedBy(2), -1, false);
        }
    }

    private record Chunk(byte[] bytes, int length, long dueNanos) {}

    private static final Chunk END = new Chunk(new byte[0], -1, 0);
    private static final int BUFFER = 16 * 1024;
    private static final int CHUNKS_UNDER_WAY = 1_024;

    private final ServerSocket door;
    private final int target;
    private final IntFunction<Fault> faults;
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger struck = new AtomicInteger();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** @param faults by the number of the connection, from 0 */
    public FaultyProxy(int targetPort, IntFunction<Fault> faults) {
        this.target = targetPort;
        this.faults = faults;
        try {
            this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start("accept", this::accept);
    }

    public int port() {
        return door.getLocalPort();
    }

    /** How many connections were made. */
    public int connections() {
        return connections.get();
    }

    /** How many of them the fault has hit. */
    public int struck() {
        return struck.get();
    }

    private void accept() throws IOException {
        while (!closed) {
            Socket client = door.accept();
            Fault fault = faults.apply(connections.getAndIncrement());
            Socket server = new Socket();
            open.add(client);
            open.add(server);
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            try {
                server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target));
            } catch (IOException e) {
                client.close();
                continue;
            }
            pump(client, server, fault.oneWay, -1, false);
            pump(server, client, fault.oneWay, fault.afterBytes, fault.reset);
        }
    }

    private void pump(Socket from, Socket to, Duration oneWay, long afterBytes, boolean reset) {
        BlockingQueue<Chunk> underWay = new ArrayBlockingQueue<>(CHUNKS_UNDER_WAY);
        start("read", () -> read(from, oneWay, underWay));
        start("write", () -> write(from, to, underWay, afterBytes, reset));
    }

    private static void read(Socket from, Duration oneWay, BlockingQueue<Chunk> underWay)
            throws IOException, InterruptedException {
        try (InputStream in = from.getInputStream()) {
            byte[] buffer = new byte[BUFFER];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                underWay.put(new Chunk(buffer, n, System.nanoTime() + oneWay.toNanos()));
                buffer = new byte[BUFFER];
            }
        } finally {
            underWay.put(END);
        }
    }

    private void write(Socket from, Socket to, BlockingQueue<Chunk> underWay, long afterBytes, boolean reset)
            throws IOException, InterruptedException {
        long left = afterBytes < 0 ? Long.MAX_VALUE : afterBytes;
        try (OutputStream out = to.getOutputStream()) {
            for (Chunk chunk = underWay.take(); chunk != END; chunk = underWay.take()) {
                sleepUntil(chunk.dueNanos);
                int passes = (int) Math.min(left, chunk.length);
                out.write(chunk.bytes, 0, passes);
                left -= passes;
                if (passes < chunk.length) {
                    struck.incrementAndGet();
                    fail(from, to, underWay, reset);
                    return;
                }
            }
        }
    }

    private static void fail(Socket from, Socket to, BlockingQueue<Chunk> underWay, boolean reset)
            throws IOException, InterruptedException {
        if (reset) {
            to.setSoLinger(true, 0); // RST instead of FIN
            to.close();
            from.close();
        }
        Chunk swallowed = underWay.take();
        while (swallowed != END) {
            swallowed = underWay.take();
        }
    }

    private static void sleepUntil(long dueNanos) throws InterruptedException {
        long nanos = dueNanos - System.nanoTime();
        if (nanos > 0) {
            Thread.sleep(nanos / 1_000_000, (int) (nanos % 1_000_000));
        }
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private static void start(String name, Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException | InterruptedException e) {
                        // One end went away: the other is told by its own thread.
                    }
                },
                "faulty-proxy-" + name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        closed = true;
        door.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
