package org.guichet.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A real HTTP server on loopback that answers as badly as a test says. One request per connection. */
public final class HookServer implements AutoCloseable {

    /** What it read; header names in lower case. */
    public record Received(String requestLine, Map<String, String> headers, String body) {}

    /** What it does once a request is read. */
    @FunctionalInterface
    public interface Behaviour {
        void answer(Received request, Socket socket) throws Exception;
    }

    private final ServerSocket listening;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private volatile boolean hangsUp;
    private volatile Behaviour behaviour = answering("204 No Content");

    public HookServer() throws IOException {
        this(new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1")));
    }

    public HookServer(ServerSocket listening) {
        this.listening = listening;
        Thread thread = new Thread(this::accept, "hook-server");
        thread.setDaemon(true);
        thread.start();
    }

    public static Behaviour answering(String status, String... headers) {
        return (request, socket) -> {
            write(
                    socket,
                    "HTTP/1.1 " + status + "\r\n" + String.join("\r\n", headers) + (headers.length == 0 ? "" : "\r\n")
                            + "Content-Length: 0\r\nConnection: close\r\n\r\n");
            awaitEnd(socket);
        };
    }

    /** Lets the client end first: on a busy machine it may see the end of a connection before the answer. */
    private static void awaitEnd(Socket socket) throws IOException {
        socket.setSoTimeout(1_000);
        try {
            while (socket.getInputStream().read() >= 0) {
                // nothing more is expected
            }
        } catch (SocketTimeoutException e) {
            // it keeps the connection, and is not asked any longer
        }
    }

    public static void write(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    public void behave(Behaviour next) {
        behaviour = next;
    }

    /** Whether it closes each connection as soon as it is made. */
    public void hangUp(boolean at) {
        hangsUp = at;
    }

    public int port() {
        return listening.getLocalPort();
    }

    public List<Received> received() {
        return Collections.unmodifiableList(received);
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket socket = listening.accept();
                open.add(socket);
                Thread thread = new Thread(() -> serve(socket), "hook-server-connection");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            if (hangsUp) {
                return;
            }
            Received request = read(socket.getInputStream());
            received.add(request);
            behaviour.answer(request, socket);
        } catch (Exception e) {
            // the client gave up, which is what some tests are about
        }
    }

    private static Received read(InputStream in) throws IOException {
        String requestLine = line(in);
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        return new Received(requestLine, headers, new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the client hung up");
            }
            line.write(c);
        }
        return line.toString(StandardCharsets.US_ASCII).strip();
    }

    @Override
    public void close() {
        try {
            listening.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
