package org.guichet.cli.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One form with a photograph that fills the largest body, while a thread has garbage collected again and again and looks
 * at what is left: the most that was ever held at once, not what was allocated on the way.
 */
final class Upload {

    static final int MEGABYTES = 50;

    private static final String BOUNDARY = "bench-boundary";
    private static final String FORM = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"email\"\r\n\r\n"
            + "zoe.lefevre@example.fr\r\n--" + BOUNDARY
            + "\r\nContent-Disposition: form-data; name=\"narrative\"\r\n\r\n"
            + "The photograph shows the damage.\r\n--" + BOUNDARY
            + "\r\nContent-Disposition: form-data; name=\"attachments\"; filename=\"damage.jpg\"\r\n"
            + "Content-Type: image/jpeg\r\n\r\n";
    private static final String END = "\r\n--" + BOUNDARY + "--\r\n";
    private static final int SLICE = 64 * 1024;
    private static final int ANSWER_PATIENCE_MILLIS = 120_000;

    private final BenchGateway gateway;
    private final Random random;

    Upload(BenchGateway gateway, long seed) {
        this.gateway = gateway;
        this.random = new Random(seed);
    }

    /** Bytes of heap that were held at most, beyond what was held before, from the first byte sent to the case stored. */
    long heapBytes() throws IOException, InterruptedException {
        send(); // loads what such an upload needs
        gateway.awaitSettled();
        long before = heldBytes();
        AtomicLong most = new AtomicLong(before);
        AtomicBoolean ended = new AtomicBoolean();
        Thread looking = new Thread(() -> {
            while (!ended.get()) {
                most.accumulateAndGet(heldBytes(), Math::max);
            }
        });
        looking.start();
        try {
            send();
            gateway.awaitSettled();
        } finally {
            ended.set(true);
            looking.join();
        }
        return most.get() - before;
    }

    private static long heldBytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private void send() throws IOException {
        long photograph = ((long) MEGABYTES << 20) - FORM.length() - END.length();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), gateway.port())) {
            socket.setSoTimeout(ANSWER_PATIENCE_MILLIS);
            OutputStream out = socket.getOutputStream();
            out.write(ascii("POST " + BenchHome.FORM + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + "Content-Type: multipart/form-data; boundary=" + BOUNDARY + "\r\nContent-Length: "
                    + (FORM.length() + photograph + END.length()) + "\r\n\r\n" + FORM));
            byte[] slice = new byte[SLICE];
            for (long left = photograph; left > 0; left -= slice.length) {
                random.nextBytes(slice);
                out.write(slice, 0, (int) Math.min(slice.length, left));
            }
            out.write(ascii(END));
            requireAccepted(socket.getInputStream());
        }
    }

    private static void requireAccepted(InputStream in) throws IOException {
        String answer = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        if (!answer.startsWith("HTTP/1.1 202")) {
            throw new IOException("the upload was answered " + answer);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
