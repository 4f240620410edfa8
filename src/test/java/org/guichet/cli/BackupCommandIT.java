package org.guichet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.guichet.cases.CaseJson;
import org.guichet.testing.GatewayProcess;
import org.guichet.testing.Homes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A back-up that is made while complaints come in, and a gateway that goes on from it. */
class BackupCommandIT {

    private static final int SENDERS = 4;
    private static final int ENOUGH = 200;

    @TempDir
    private Path folder;

    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean enough = new AtomicBoolean();

    @Test
    void hasEverythingThatWasAcknowledgedBeforeItBegan() throws Exception {
        Path home = Homes.delivered(folder.resolve("home"));
        Path restored = Homes.delivered(folder.resolve("restored"));
        Terminal terminal = new Terminal(home);
        List<String> before;
        int during;
        try (GatewayProcess gateway = GatewayProcess.start(home)) {
            List<Thread> senders = senders(gateway);
            awaitAcknowledged(ENOUGH);
            before = List.copyOf(acknowledged);
            assertThat(terminal.run("backup", restored.resolve("data").toString()))
                    .as(terminal.err())
                    .isZero();
            during = acknowledged.size() - before.size();
            awaitAcknowledged(before.size() + ENOUGH);
            enough.set(true);
            for (Thread sender : senders) {
                sender.join();
            }
            assertThat(terminal.run("verify")).as(terminal.out()).isZero();
        }
        assertThat(terminal.out()).contains("Everything is as it was written.");
        assertThat(during).as("acknowledged while the back-up was made").isPositive();
        Terminal there = new Terminal(restored);
        assertThat(there.run("verify")).as(there.out()).isZero();
        assertThat(there.run("reconcile")).as(there.out()).isZero();
        try (GatewayProcess gateway = GatewayProcess.start(restored)) {
            for (String arrival : before) {
                assertThat(gateway.get("/api/v1/arrivals/" + arrival).statusCode())
                        .isEqualTo(200);
            }
        }
    }

    private List<Thread> senders(GatewayProcess gateway) {
        List<Thread> senders = new ArrayList<>();
        for (int i = 0; i < SENDERS; i++) {
            int sender = i;
            Thread thread = new Thread(() -> send(gateway, sender), "sender-" + i);
            thread.start();
            senders.add(thread);
        }
        return senders;
    }

    /** Small ones that go into the database, and now and then one that becomes a file. */
    private void send(GatewayProcess gateway, int sender) {
        for (int i = 0; !enough.get(); i++) {
            String story =
                    "Lamp " + sender + "-" + i + " is broken. " + (i % 10 == 0 ? "So dark! ".repeat(40_000) : "");
            String body = CaseJson.mapper()
                    .createObjectNode()
                    .put("narrative", story)
                    .put("email", "ada@example.org")
                    .toString();
            try {
                HttpResponse<String> answer = gateway.post("/api/v1/complaints", "application/json", body);
                if (answer.statusCode() == 202) {
                    acknowledged.add(CaseJson.mapper()
                            .readTree(answer.body())
                            .path("arrival")
                            .asText());
                }
            } catch (IOException e) {
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void awaitAcknowledged(int count) throws InterruptedException {
        for (int i = 0; i < 600 && acknowledged.size() < count; i++) {
            Thread.sleep(100);
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(count);
    }
}
