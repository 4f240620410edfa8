package org.guichet.store.sqlite;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import org.guichet.arrival.LedgerUnavailableException;
import org.guichet.store.EventFormat;
import org.guichet.store.StoreRefusedException;
import org.guichet.store.sql.Alone;
import org.guichet.store.sql.Engine;
import org.guichet.store.sql.SqlCaseStore;
import org.guichet.store.sql.Trouble;

/** The embedded store, in one data folder that it has for itself. */
public final class SqliteCaseStore extends SqlCaseStore {

    private final DataFolder folder;

    private SqliteCaseStore(DataFolder folder, Engine engine, Alone alone, EventFormat events) {
        super(engine, folder.blobs(), events, alone, alone);
        this.folder = folder;
    }

    /**
     * Opens the store in a folder, which is made when it is missing.
     *
     * @param clock tells registration times and the time in ids
     * @throws StoreRefusedException when another gateway has the folder, or a newer one has written it
     * @throws LedgerUnavailableException when the folder cannot be read or written
     */
    public static SqliteCaseStore open(Path data, EventFormat events, Clock clock) {
        DataFolder folder = DataFolder.open(data);
        try {
            Engine engine = Engine.start(folder.database(), folder.writerSession(), clock);
            return new SqliteCaseStore(folder, engine, new Alone(engine), events);
        } catch (SQLException e) {
            giveBack(folder);
            throw SqliteTrouble.of(e).unavailable(e);
        } catch (RuntimeException e) {
            giveBack(folder);
            throw e;
        }
    }

    private static void giveBack(DataFolder folder) {
        try {
            folder.close();
        } catch (IOException e) {
            throw Trouble.of(e);
        }
    }

    /** Finishes what is queued, then gives the folder back. */
    @Override
    public void close() {
        super.close();
        giveBack(folder);
    }
}
