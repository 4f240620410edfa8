package org.guichet.proactive;

import java.nio.file.Path;
import java.time.Clock;
import org.guichet.store.CaseStore;
import org.guichet.store.TestEvents;
import org.guichet.store.sqlite.SqliteCaseStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteNoticesTest implements NoticesContract {

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
    public CaseStore otherStore() {
        return store;
    }
}
