package org.guichet.store.postgres;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.guichet.PostgresServer;
import org.guichet.store.CaseStore;
import org.guichet.store.DurableCaseStoreContract;
import org.guichet.store.TestEvents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class PostgresCaseStoreTest implements DurableCaseStoreContract {

    @TempDir
    Path data;

    private final PostgresPlace place = PostgresServer.newPlace(Duration.ofSeconds(30));
    private PostgresCaseStore store;

    @BeforeEach
    void open() {
        store = PostgresCaseStore.open(place, data, new TestEvents(), Clock.systemUTC());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    public CaseStore store() {
        return store;
    }

    @Override
    public void reopen() {
        close();
        open();
    }
}
