package org.guichet.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.guichet.cli.demo.DemoHome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * From {@code java} started to the first complaint accepted (HTTP 202, so fsynced), with the Java options of this very
 * process: {@code ./guichet} puts the class-data archive among them.
 */
@Command(
        name = "start",
        mixinStandardHelpOptions = true,
        description = "From java started to the first complaint accepted: the median of some starts.")
final class BenchStartCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String COMPLAINT =
            "{\"name\":\"Ann Lee\",\"email\":\"ann.lee@example.com\"," + "\"narrative\":\"The parcel never came.\"}";

    @Option(names = "--starts", defaultValue = "5", description = "How many starts (default: ${DEFAULT-VALUE}).")
    private int starts;

    @Mixin
    private HomeOption home = new HomeOption();

    @Override
    public Integer call() throws Exception {
        Path bench = DemoHome.make(home.path(), home.path().resolve("target/bench-start"));
        once(bench); // makes the database, which a start in earnest finds
        double[] seconds = new double[starts];
        for (int i = 0; i < starts; i++) {
            Start start = once(bench);
            seconds[i] = start.seconds();
            System.out.printf(
                    Locale.ROOT, "start %d: %.2f s, %.2f CPU s%n", i + 1, start.seconds(), start.cpuSeconds());
        }
        Arrays.sort(seconds);
        System.out.printf(
                Locale.ROOT,
                "java started -> first complaint accepted: median of %d: %.2f s (aim: under 1.2 s), Java %s%n",
                starts,
                seconds[starts / 2],
                Runtime.version());
        return 0;
    }

    /** CPU time says what the start costs, also on a machine that is busy with something else. */
    private record Start(double seconds, double cpuSeconds) {}

    private static Start once(Path home) throws IOException, InterruptedException {
        int port = freePort();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OwnProcess.javaOptions());
        command.addAll(List.of("-jar", OwnProcess.jar().toString(), "run"));
        command.addAll(List.of("--home", home.toString(), "--port", Integer.toString(port)));
        long started = System.nanoTime();
        Process gateway = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("gateway.log").toFile())
                .start();
        try {
            awaitAccepted(port, gateway, started);
            double seconds = (System.nanoTime() - started) / 1e9;
            Duration cpu = gateway.info().totalCpuDuration().orElse(Duration.ZERO);
            return new Start(seconds, cpu.toMillis() / 1e3);
        } finally {
            gateway.destroy();
            gateway.waitFor();
        }
    }

    private static void awaitAccepted(int port, Process gateway, long started)
            throws IOException, InterruptedException {
        while (!accepted(port)) {
            if (!gateway.isAlive() || System.nanoTime() - started > PATIENCE.toNanos()) {
                throw new IOException("the gateway did not start; see target/bench-start/gateway.log");
            }
            Thread.sleep(2);
        }
    }

    private static boolean accepted(int port) {
        byte[] body = COMPLAINT.getBytes(StandardCharsets.UTF_8);
        String head = "POST /api/v1/complaints HTTP/1.1\r\nHost: localhost:" + port
                + "\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: " + body.length
                + "\r\n\r\n";
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write(body);
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).startsWith("HTTP/1.1 202");
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
