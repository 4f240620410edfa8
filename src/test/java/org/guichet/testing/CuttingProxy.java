package org.guichet.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands before a PostgreSQL server and cuts connections at the worst moment: the server has taken a COMMIT and answered,
 * and the answer never arrives. Statements must travel as text for it to see the word ({@code prepareThreshold=0}).
 */
public final class CuttingProxy implements AutoCloseable {

    private static final byte[] COMMIT = "COMMIT".getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket listening;
    private final int server;
    private final AtomicInteger cutsLeft = new AtomicInteger();
    private final AtomicInteger cuts = new AtomicInteger();

    public CuttingProxy(int server) throws IOException {
        this.server = server;
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    public int port() {
        return listening.getLocalPort();
    }

    /** The answers of so many commits from now on are lost. */
    public void cutNext(int commits) {
        cutsLeft.set(commits);
    }

    public int cuts() {
        return cuts.get();
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "cutting-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        try {
            while (true) {
                connect(listening.accept());
            }
        } catch (IOException e) {
            return; // closed
        }
    }

    private void connect(Socket client) throws IOException {
        try {
            Socket upstream = new Socket(InetAddress.getLoopbackAddress(), server);
            Connection connection = new Connection(client, upstream);
            start(connection::requests);
            start(connection::answers);
        } catch (IOException e) {
            client.close(); // the server is away
        }
    }

    private final class Connection {

        private final Socket client;
        private final Socket upstream;
        private volatile boolean cut;

        Connection(Socket client, Socket upstream) {
            this.client = client;
            this.upstream = upstream;
        }

        void requests() {
            byte[] buffer = new byte[64 * 1024];
            try (InputStream from = client.getInputStream();
                    OutputStream to = upstream.getOutputStream()) {
                for (int n = from.read(buffer); n >= 0; n = from.read(buffer)) {
                    if (holds(buffer, n) && cutsLeft.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                        cut = true; // before the server can answer
                    }
                    to.write(buffer, 0, n);
                }
            } catch (IOException e) {
                return; // cut, or the end
            }
        }

        void answers() {
            byte[] buffer = new byte[64 * 1024];
            try (client;
                    upstream;
                    InputStream from = upstream.getInputStream();
                    OutputStream to = client.getOutputStream()) {
                for (int n = from.read(buffer); n >= 0; n = from.read(buffer)) {
                    if (cut) {
                        cuts.incrementAndGet();
                        return;
                    }
                    to.write(buffer, 0, n);
                }
            } catch (IOException e) {
                return; // the end
            }
        }
    }

    private static boolean holds(byte[] buffer, int length) {
        for (int i = 0; i + COMMIT.length <= length; i++) {
            if (java.util.Arrays.equals(buffer, i, i + COMMIT.length, COMMIT, 0, COMMIT.length)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
