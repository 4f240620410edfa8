package org.guichet.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guichet.PostgresServer;
import org.guichet.arrival.ReasonCode;
import org.guichet.store.Arrivals;
import org.guichet.store.Cases;
import org.guichet.store.OutboxRow;
import org.guichet.store.TestEvents;
import org.guichet.store.sql.DataLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A gateway that was killed and starts again with its data folder; its leases would hold for an hour. */
@Timeout(120)
class RestartTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final PostgresPlace place = PostgresServer.newPlace(HOUR);

    @TempDir
    Path folder;

    private PostgresCaseStore open(String name) {
        return PostgresCaseStore.open(place, folder.resolve(name), new TestEvents(), Clock.systemUTC());
    }

    /** A copy of the folder's identity: the killed one's lock is gone, and its claims are still there. */
    private PostgresCaseStore restarted(String killed) throws Exception {
        Files.createDirectories(folder.resolve("again"));
        Files.copy(folder.resolve(killed).resolve("gateway-id"), folder.resolve("again/gateway-id"));
        return open("again");
    }

    @Test
    void goesOnAtOnceWithWhatItWasAt() throws Exception {
        try (PostgresCaseStore killed = open("one");
                PostgresCaseStore other = open("two")) {
            UUID begun = killed.record(Arrivals.mail("begun")).arrivalId();
            killed.claims().begin(begun);
            UUID told = killed.record(Arrivals.mail("told")).arrivalId();
            killed.register(Cases.openedBy(killed.arrival(told).orElseThrow()), told, List.of("crm"));
            List<OutboxRow> rows = killed.outbox().due("crm", Instant.now(), HOUR, 10);
            assertThat(rows).hasSize(1);
            assertThat(killed.sources().holds("support")).isTrue();

            assertThat(other.claims().claimDue(Instant.now(), 10)).isEmpty();
            assertThat(other.outbox().due("crm", Instant.now(), HOUR, 10)).isEmpty();
            assertThat(other.sources().holds("support")).isFalse();
            try (PostgresCaseStore again = restarted("one")) {
                assertThat(again.claims().claimDue(Instant.now(), 10)).containsExactly(begun);
                assertThat(again.outbox().due("crm", Instant.now(), HOUR, 10)).isEqualTo(rows);
                assertThat(again.sources().holds("support")).isTrue();
                assertThat(again.claims().begin(begun)).isTrue();

                assertThat(killed.quarantine(begun, ReasonCode.MALFORMED, "late"))
                        .as("the verdict of a process that was not dead after all")
                        .isFalse();
                assertThat(again.quarantine(begun, ReasonCode.MALFORMED, "in time"))
                        .isTrue();
            }
        }
    }

    @Test
    void leavesAloneWhatOthersAreAt() throws Exception {
        try (PostgresCaseStore killed = open("one");
                PostgresCaseStore other = open("two")) {
            UUID theirs = other.record(Arrivals.mail("theirs")).arrivalId();
            other.claims().begin(theirs);
            assertThat(other.sources().holds("scans")).isTrue();
            try (PostgresCaseStore again = restarted("one")) {
                assertThat(again.claims().claimDue(Instant.now(), 10)).isEmpty();
                assertThat(again.sources().holds("scans")).isFalse();
                assertThat(other.quarantine(theirs, ReasonCode.MALFORMED, "in time"))
                        .isTrue();
            }
        }
    }

    @Test
    void keepsItsNameAndMakesAnotherWhenItIsDamaged() throws Exception {
        Path data = Files.createDirectories(folder.resolve("named"));
        try (DataLock lock = DataLock.take(data)) {
            GatewayName first = GatewayName.in(data);
            GatewayName second = GatewayName.in(data);
            assertThat(second.gateway()).isEqualTo(first.gateway());
            assertThat(second.process()).isNotEqualTo(first.process());
            Files.writeString(data.resolve("gateway-id"), first.gateway() + "%");
            assertThat(GatewayName.in(data).gateway())
                    .isNotEqualTo(first.gateway())
                    .hasSize(36);
        }
    }
}
