package org.guichet.gateway;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.guichet.config.Settings;
import org.guichet.normalize.CaseSchema;
import org.guichet.store.Finding;
import org.guichet.store.StoreRefusedException;
import org.guichet.store.Verification;
import org.guichet.store.sqlite.BackUp;
import org.guichet.store.sqlite.DataFolderReader;

/** Looks after the store of a home, beside a running gateway or without one. Changes nothing in it. */
public final class Upkeep implements AutoCloseable {

    private final DataFolderReader store;

    /**
     * Opens the store for reading.
     *
     * @param data the folder of the store; another than the settings', to look after a back-up
     * @throws StoreRefusedException when there is no store that this program can read
     */
    public Upkeep(Path data) {
        this.store = DataFolderReader.open(data);
    }

    /** Where the store of this home is. */
    public static Path dataFolder(Path home, Settings settings) {
        return home.resolve(settings.data().folder());
    }

    /** See {@link Verification#run}. */
    public Verification.Verified verify(Consumer<Finding> findings, Consumer<String> progress) {
        return store.verification().run(new CaseSchema()::violations, findings, progress);
    }

    /** See {@link DataFolderReader#backUp}. */
    public BackUp.Made backUp(Path to, Consumer<String> progress) throws IOException {
        return store.backUp(to, progress);
    }

    @Override
    public void close() {
        store.close();
    }
}
