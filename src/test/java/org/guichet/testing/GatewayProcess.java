package org.guichet.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** The packaged gateway as a process of its own, as an operator runs it. */
public final class GatewayProcess implements AutoCloseable {

    private static final Path JAR = Path.of("target", "guichet.jar").toAbsolutePath();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path home;
    private final int port;
    private String probe = "/health/ready";
    private Process process;

    /**
     * How it is started.
     *
     * @param under a command that runs it, such as a tracer's with its options
     * @param options of the Java machine, such as an agent's
     */
    public record Launch(List<String> under, List<String> options) {

        public static final Launch PLAIN = new Launch(List.of(), List.of());
    }

    private GatewayProcess(Path home, int port) {
        this.home = home;
        this.port = port;
    }

    /** Starts on a free port of loopback, and returns when it answers. */
    public static GatewayProcess start(Path home) {
        GatewayProcess gateway = of(home);
        gateway.start();
        return gateway;
    }

    /** The same for one that is up but not ready, since its doors take nothing. */
    public static GatewayProcess startUnready(Path home) {
        GatewayProcess gateway = new GatewayProcess(home, freePort());
        gateway.probe = "/health/live";
        gateway.start();
        return gateway;
    }

    /** Not started yet; on a free port of loopback. */
    public static GatewayProcess of(Path home) {
        return new GatewayProcess(home, freePort());
    }

    /** Starts it again after {@link #kill}, with the same home and port. */
    public void start() {
        start(Launch.PLAIN);
    }

    /** Starts it and returns when it answers. */
    public void start(Launch launch) {
        if (!tryStart(launch)) {
            throw new IllegalStateException("the gateway ended: " + log(home.resolve("gateway.log")));
        }
    }

    /** Starts it, and returns when it answers (true) or has ended by itself (false). */
    public boolean tryStart(Launch launch) {
        try {
            process = new ProcessBuilder(command(launch))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            home.resolve("gateway.log").toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> !process.isAlive() || answers());
        return process.isAlive();
    }

    private List<String> command(Launch launch) {
        List<String> command = new ArrayList<>(launch.under());
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-XX:+UseSerialGC"));
        if (Runtime.version().feature() >= 22) {
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        command.addAll(launch.options());
        command.addAll(
                List.of("-jar", JAR.toString(), "run", "--home", home.toString(), "--port", Integer.toString(port)));
        return command;
    }

    /** Waits until it has ended by itself; false when it has not in this time. */
    public boolean awaitEnd(Duration patience) throws InterruptedException {
        return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    public long pid() {
        return process.pid();
    }

    /** What it said at its end. */
    public int exitValue() {
        return process.exitValue();
    }

    /** SIGKILL: nothing of the process's own runs any more. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the gateway survived SIGKILL");
        }
    }

    /** SIGSTOP: it lives, holds its connections and does nothing. */
    public void pause() throws IOException, InterruptedException {
        signal("STOP");
    }

    /** SIGCONT: it goes on as if no time had passed. */
    public void resume() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
        if (kill.waitFor() != 0) {
            throw new IOException("the gateway could not be sent SIG" + name);
        }
    }

    /** What it has logged so far. */
    public String log() {
        return log(home.resolve("gateway.log"));
    }

    public URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(at(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    public HttpResponse<String> post(String path, String mediaType, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(at(path))
                .header("Content-Type", mediaType)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    public Path home() {
        return home;
    }

    private boolean answers() {
        try {
            return get(probe).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String log(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return "no log";
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws InterruptedException {
        if (process == null) {
            return;
        }
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            kill();
        }
    }
}
