package org.guichet.proactive;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.guichet.PostgresServer;
import org.guichet.store.CaseStore;
import org.guichet.store.TestEvents;
import org.guichet.store.postgres.PostgresCaseStore;
import org.guichet.store.postgres.PostgresPlace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Two gateways on one database. */
class PostgresNoticesTest implements NoticesContract {

    @TempDir
    Path one;

    @TempDir
    Path other;

    private final PostgresPlace place = PostgresServer.newPlace(Duration.ofSeconds(60));
    private PostgresCaseStore store;
    private PostgresCaseStore otherStore;

    @BeforeEach
    void open() {
        store = PostgresCaseStore.open(place, one, new TestEvents(), Clock.systemUTC());
        otherStore = PostgresCaseStore.open(place, other, new TestEvents(), Clock.systemUTC());
    }

    @AfterEach
    void close() {
        otherStore.close();
        store.close();
    }

    @Override
    public CaseStore store() {
        return store;
    }

    @Override
    public CaseStore otherStore() {
        return otherStore;
    }
}
