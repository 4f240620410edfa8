package org.guichet.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guichet.arrival.Arrival;
import org.guichet.cases.CaseJson;
import org.guichet.store.Arrivals;
import org.guichet.store.Cases;
import org.guichet.store.ChangedCase;
import org.guichet.store.sqlite.SqliteCaseStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The way from a registration to a line in a subscriber's file, with nothing replaced. */
@Timeout(60)
class DeliveryToFileTest {

    private static final int DOORS = 4;
    private static final int EACH = 25;

    @TempDir
    Path folder;

    private SqliteCaseStore store;
    private Deliverer deliverer;

    @BeforeEach
    void open() {
        store = SqliteCaseStore.open(
                folder.resolve("data"),
                new CaseEvents("test", URI.create("https://example.org/case")),
                Clock.systemUTC());
        deliverer = new Deliverer(
                store.outbox(), List.of(new Subscription(new FileSubscriber("archive", file()))), Clock.systemUTC());
    }

    @AfterEach
    void close() {
        deliverer.close();
        store.close();
    }

    @Test
    void tellsOfEveryCaseOnceInTheOrderOfTheStore() throws Exception {
        List<Thread> doors = new ArrayList<>();
        for (int door = 0; door < DOORS; door++) {
            String name = "door" + door;
            Thread thread = new Thread(() -> registerMany(name));
            thread.start();
            doors.add(thread);
        }
        for (Thread door : doors) {
            door.join();
        }
        await().atMost(Duration.ofSeconds(50))
                .until(() -> store.outbox().undelivered("archive", 1).isEmpty());
        List<UUID> stored = store.changedAfter(0, Integer.MAX_VALUE).stream()
                .map(ChangedCase::newest)
                .map(found -> found.identity().id())
                .toList();
        assertThat(told()).hasSize(DOORS * EACH).containsExactlyElementsOf(stored);
    }

    @Test
    void tellsAgainWhatWasNotMarkedBeforeTheEnd() throws Exception {
        deliverer.close();
        registerMany("door");
        new FileSubscriber("archive", file()).deliver(store.outbox().undelivered("archive", 10));
        store.close();
        open();
        assertThat(deliverer.deliverPending("archive")).isEqualTo(new Run.Done(EACH));
        assertThat(told()).hasSize(10 + EACH);
        assertThat(told().subList(0, 10)).isEqualTo(told().subList(10, 20));
        assertThat(Files.readAllLines(file()).subList(0, 10))
                .isEqualTo(Files.readAllLines(file()).subList(10, 20));
    }

    private void registerMany(String door) {
        for (int i = 0; i < EACH; i++) {
            Arrival arrival = store.arrival(
                            store.record(Arrivals.mail(door + "-" + i)).arrivalId())
                    .orElseThrow();
            store.register(Cases.openedBy(arrival), arrival.id(), deliverer.subscribers());
            deliverer.wake();
        }
    }

    private Path file() {
        return folder.resolve("events.jsonl");
    }

    private List<UUID> told() throws IOException {
        List<UUID> ids = new ArrayList<>();
        for (String line : Files.readAllLines(file())) {
            String id = CaseJson.mapper().readTree(line).at("/data/id").asText();
            ids.add(UUID.fromString(id));
        }
        return ids;
    }
}
