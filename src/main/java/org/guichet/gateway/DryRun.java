package org.guichet.gateway;

import java.nio.file.Path;
import org.guichet.arrival.LedgerUnavailableException;
import org.guichet.config.Configuration;
import org.guichet.config.Settings;
import org.guichet.store.Archive;
import org.guichet.store.StoreRefusedException;
import org.guichet.store.postgres.PostgresReader;
import org.guichet.store.sqlite.DataFolderReader;
import org.guichet.tryout.Selection;
import org.guichet.tryout.Summary;
import org.guichet.tryout.Tryout;

/**
 * Tries a configuration on what a home's store has kept, in a process of its own: beside running gateways or without one, and
 * without their memory or their locks.
 */
public final class DryRun implements AutoCloseable {

    private final Archive archive;
    private final Runnable close;
    private final Bench bench;

    private DryRun(Archive archive, Runnable close, Bench bench) {
        this.archive = archive;
        this.close = close;
        this.bench = bench;
    }

    /**
     * Opens the store for reading.
     *
     * @param data where it is
     * @param tried the configuration that is tried, without problems
     * @throws StoreRefusedException when there is no store that this program can read
     * @throws LedgerUnavailableException when it cannot be reached or read now
     */
    public static DryRun open(Path home, Settings.Data data, Configuration tried, String version, boolean readAgain) {
        if (data.postgres().isPresent()) {
            PostgresReader store =
                    PostgresReader.open(Stores.place(data.postgres().get()));
            return new DryRun(
                    store.archive(), store::close, new Bench(tried, home, version, store.archive(), readAgain));
        }
        DataFolderReader store = DataFolderReader.open(home.resolve(data.folder()));
        return new DryRun(store.archive(), store::close, new Bench(tried, home, version, store.archive(), readAgain));
    }

    /** See {@link Tryout#run}. */
    public Summary run(Selection selection, Tryout.Audience audience) throws InterruptedException {
        return new Tryout(archive, bench.anew(), () -> {}).run(selection, audience);
    }

    @Override
    public void close() {
        bench.close();
        close.run();
    }
}
