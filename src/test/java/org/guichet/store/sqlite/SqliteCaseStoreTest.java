package org.guichet.store.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import org.guichet.cases.Case;
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
    public void laterEvents(Case of, String subscriber, int times) {
        close(); // it keeps the database locked
        try (LaterEvents events = new LaterEvents(data.resolve("guichet.db"))) {
            for (int i = 0; i < times; i++) {
                events.write(of, subscriber);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        open();
    }

    @Override
    public void reopen() {
        close();
        open();
    }
}
