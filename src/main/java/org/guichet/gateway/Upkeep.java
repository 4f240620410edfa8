package org.guichet.gateway;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.guichet.arrival.LedgerUnavailableException;
import org.guichet.config.Settings;
import org.guichet.normalize.CaseSchema;
import org.guichet.store.Finding;
import org.guichet.store.StoreRefusedException;
import org.guichet.store.Verification;
import org.guichet.store.postgres.PostgresReader;
import org.guichet.store.sqlite.BackUp;
import org.guichet.store.sqlite.DataFolderReader;

/** Looks after the store of a home, beside running gateways or without one. Changes nothing in it. */
public final class Upkeep implements AutoCloseable {

    private final Verification verification;
    private final Runnable close;

    private Upkeep(Verification verification, Runnable close) {
        this.verification = verification;
        this.close = close;
    }

    /**
     * Opens the configured store for reading.
     *
     * @throws StoreRefusedException when there is no store that this program can read
     * @throws LedgerUnavailableException when it cannot be reached or read now
     */
    public static Upkeep of(Path home, Settings settings) {
        if (settings.data().postgres().isEmpty()) {
            return ofFolder(home.resolve(settings.data().folder()));
        }
        PostgresReader store =
                PostgresReader.open(Stores.place(settings.data().postgres().get()));
        return new Upkeep(store.verification(), store::close);
    }

    /** The same with a data folder, such as a back-up. */
    public static Upkeep ofFolder(Path data) {
        DataFolderReader store = DataFolderReader.open(data);
        return new Upkeep(store.verification(), store::close);
    }

    /** See {@link Verification#run}. */
    public Verification.Verified verify(Consumer<Finding> findings, Consumer<String> progress) {
        return verification.run(new CaseSchema()::violations, findings, progress);
    }

    /**
     * Makes a back-up of the data folder; see {@link DataFolderReader#backUp}.
     *
     * @throws StoreRefusedException when the store is not in a folder, or there is none that this program can read
     * @throws IOException when it could not be made; what is there then is not a back-up
     */
    public static BackUp.Made backUp(Path home, Settings settings, Path to, Consumer<String> progress)
            throws IOException {
        if (settings.data().postgres().isPresent()) {
            throw new StoreRefusedException("The store is a PostgreSQL database: back it up with pg_dump or "
                    + "pg_basebackup, as docs/operating.md says.");
        }
        try (DataFolderReader store =
                DataFolderReader.open(home.resolve(settings.data().folder()))) {
            return store.backUp(to, progress);
        }
    }

    @Override
    public void close() {
        close.run();
    }
}
