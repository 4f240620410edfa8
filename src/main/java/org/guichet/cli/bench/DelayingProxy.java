package org.guichet.cli.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A long way to a server of this machine: every byte arrives half a round trip after it was sent, and bytes may be under way
 * at the same time, as on a real network. It limits no bandwidth and loses nothing.
 */
final class DelayingProxy implements AutoCloseable {

    private static final int BUFFER = 16 * 1024;
    private static final int CHUNKS_UNDER_WAY = 1_024;
    private static final Chunk END = new Chunk(new byte[0], 0, 0);

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final int server;
    private final long oneWayNanos;
    private volatile long firstNanos;

    @SuppressWarnings("ArrayRecordComponent")
    private record Chunk(byte[] bytes, int length, long dueNanos) {}

    DelayingProxy(int server, Duration roundTrip) throws IOException {
        this.server = server;
        this.oneWayNanos = roundTrip.toNanos() / 2;
        start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** When the first connection since {@link #forget} was made, by {@link System#nanoTime}; 0 when none was. */
    long firstConnectionNanos() {
        return firstNanos;
    }

    void forget() {
        firstNanos = 0;
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = door.accept();
            if (firstNanos == 0) {
                firstNanos = System.nanoTime();
            }
            Socket behind = new Socket(InetAddress.getLoopbackAddress(), server);
            for (Socket socket : Set.of(client, behind)) {
                socket.setTcpNoDelay(true);
                open.add(socket);
            }
            pump(client, behind);
            pump(behind, client);
        }
    }

    private void pump(Socket from, Socket to) {
        BlockingQueue<Chunk> underWay = new ArrayBlockingQueue<>(CHUNKS_UNDER_WAY);
        start(() -> read(from, underWay));
        start(() -> write(to, underWay));
    }

    private void read(Socket from, BlockingQueue<Chunk> underWay) throws IOException, InterruptedException {
        try (InputStream in = from.getInputStream()) {
            byte[] buffer = new byte[BUFFER];
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                underWay.put(new Chunk(buffer, length, System.nanoTime() + oneWayNanos));
                buffer = new byte[BUFFER];
            }
        } finally {
            underWay.put(END);
        }
    }

    private static void write(Socket to, BlockingQueue<Chunk> underWay) throws IOException, InterruptedException {
        try (OutputStream out = to.getOutputStream()) {
            for (Chunk chunk = underWay.take(); chunk != END; chunk = underWay.take()) {
                long early = chunk.dueNanos - System.nanoTime();
                if (early > 0) {
                    Thread.sleep(early / 1_000_000, (int) (early % 1_000_000));
                }
                out.write(chunk.bytes, 0, chunk.length);
            }
        }
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private static void start(Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException | InterruptedException e) {
                        // One end went away: the other is told by its own thread.
                    }
                },
                "bench-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
