package org.guichet.cli.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.guichet.cases.CaseJson;
import org.guichet.gateway.GatewayAddress;

/** The most memory that a gateway process had from the system while it drained a mailbox. */
final class ResidentSet {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final long LOOK_MILLIS = 500;
    private static final String HIGH_WATER = "VmHWM:";

    private final List<String> command;
    private final BenchHome home;
    private final HttpClient http = HttpClient.newHttpClient();

    /** @param command that runs a gateway, but for its home and port */
    ResidentSet(List<String> command, BenchHome home) {
        this.command = command;
        this.home = home;
    }

    /** Starts the gateway, waits for so many cases and stops it. Empty where the system does not tell (only Linux does). */
    OptionalLong draining(int cases) throws IOException, InterruptedException {
        List<String> run = new ArrayList<>(command);
        run.addAll(List.of("--home", home.folder().toString(), "--port", "0"));
        Process gateway = new ProcessBuilder(run)
                .redirectErrorStream(true)
                .redirectOutput(home.folder().resolve("gateway.log").toFile())
                .start();
        try {
            awaitCases(gateway, cases);
            return highWater(gateway.pid());
        } finally {
            gateway.destroy();
            gateway.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
    }

    private void awaitCases(Process gateway, int cases) throws IOException, InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (cases() < cases) {
            if (!gateway.isAlive() || System.nanoTime() > until) {
                throw new IOException("the gateway process did not drain its mailbox; see "
                        + home.folder().resolve("gateway.log"));
            }
            Thread.sleep(LOOK_MILLIS);
        }
    }

    private long cases() throws IOException, InterruptedException {
        URI base = GatewayAddress.read(home.data()).orElse(null);
        if (base == null) {
            return -1; // it starts
        }
        HttpRequest request =
                HttpRequest.newBuilder(base.resolve("/api/v1/reconciliation")).build();
        JsonNode account = CaseJson.mapper()
                .readTree(
                        http.send(request, HttpResponse.BodyHandlers.ofString()).body());
        return account.path("caseCount").asLong();
    }

    private static OptionalLong highWater(long pid) throws IOException {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        if (!Files.isReadable(status)) {
            return OptionalLong.empty();
        }
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith(HIGH_WATER))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst();
        }
    }
}
