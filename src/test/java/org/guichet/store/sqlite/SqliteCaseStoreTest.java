package org.guichet.store.sqlite;

import java.nio.file.Path;
import java.time.Clock;
import org.guichet.store.CaseStore;
import org.guichet.store.DurableCaseStoreContract;
import org.guichet.store.TestEvents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteCaseStoreTest implements DurableCaseStoreContract {

    @TempDir
    Path data;

    private SqliteCaseStore store;

    @BeforeEach
    void open() {
        store = SqliteCaseStore.open(data, new TestEvents(), Clock.systemUTC());
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
