package org.guichet.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guichet.PostgresServer;
import org.guichet.arrival.LedgerUnavailableException;
import org.guichet.arrival.ReasonCode;
import org.guichet.arrival.Receipt;
import org.guichet.cases.Case;
import org.guichet.store.Arrivals;
import org.guichet.store.Cases;
import org.guichet.store.TestEvents;
import org.guichet.testing.CuttingProxy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The server commits, and the connection dies before its answer: nobody knows what happened, and nothing may double. */
@Timeout(120)
class LostAnswerTest {

    @TempDir
    Path folder;

    private CuttingProxy proxy;
    private PostgresCaseStore store;

    @BeforeEach
    void open() throws Exception {
        PostgresPlace place = PostgresServer.newPlace(Duration.ofSeconds(30));
        String port = place.url().replaceAll(".*:(\\d+)/.*", "$1");
        proxy = new CuttingProxy(Integer.parseInt(port));
        String cutUrl = place.url().replace(":" + port + "/", ":" + proxy.port() + "/") + "&prepareThreshold=0";
        store = PostgresCaseStore.open(
                new PostgresPlace(cutUrl, place.user(), place.password(), place.lease()),
                folder,
                new TestEvents(),
                Clock.systemUTC());
    }

    @AfterEach
    void close() throws Exception {
        store.close();
        proxy.close();
    }

    @Test
    void refusesTheArrivalAndKnowsItWhenItComesAgain() {
        proxy.cutNext(1);
        assertThatExceptionOfType(LedgerUnavailableException.class)
                .isThrownBy(() -> store.record(Arrivals.mail("1")))
                .withMessage("the database cannot be reached");
        assertThat(proxy.cuts()).isEqualTo(1);
        Receipt again = store.record(Arrivals.mail("1"));
        assertThat(again.repeated()).isTrue(); // it had been committed
        assertThat(store.pending(10)).containsExactly(again.arrivalId());
        assertThat(store.reconcile().addsUp()).isTrue();
    }

    @Test
    void opensNoSecondCase() {
        UUID arrival = store.record(Arrivals.mail("1")).arrivalId();
        Case opened = Cases.openedBy(store.arrival(arrival).orElseThrow());
        store.claims().begin(arrival);
        proxy.cutNext(1);
        assertThatExceptionOfType(LedgerUnavailableException.class)
                .isThrownBy(() -> store.register(opened, arrival, List.of("crm")));
        assertThat(store.register(opened, arrival, List.of("crm"))).isFalse();
        assertThat(store.caseCount()).isEqualTo(1);
        assertThat(store.outbox().undelivered("crm", 10)).hasSize(1);
        assertThat(store.reconcile().addsUp()).isTrue();
    }

    @Test
    void countsAFailedAttemptOnce() {
        UUID arrival = store.record(Arrivals.mail("1")).arrivalId();
        store.claims().begin(arrival);
        proxy.cutNext(1);
        assertThatExceptionOfType(LedgerUnavailableException.class)
                .isThrownBy(() -> store.postpone(arrival, ReasonCode.OCR_UNAVAILABLE, "busy", Instant.now()));
        assertThat(store.postpone(arrival, ReasonCode.OCR_UNAVAILABLE, "busy", Instant.now()))
                .isFalse(); // the fence has grown
        assertThat(store.attempts(arrival).orElseThrow().made()).isEqualTo(1);
    }
}
