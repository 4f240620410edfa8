package org.guichet.gateway;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.guichet.arrival.LedgerUnavailableException;
import org.guichet.config.Settings;
import org.guichet.store.CaseStore;
import org.guichet.store.EventFormat;
import org.guichet.store.StoreRefusedException;
import org.guichet.store.postgres.PostgresCaseStore;
import org.guichet.store.postgres.PostgresPlace;
import org.guichet.store.sqlite.SqliteCaseStore;

/** The store that is configured. */
public final class Stores {

    private Stores() {}

    /**
     * Opens it; makes or upgrades its tables where that is needed.
     *
     * @param home against which the data folder counts
     * @throws StoreRefusedException when it cannot be used until a person changes something, or another gateway has the
     *     data folder
     * @throws LedgerUnavailableException when it cannot be reached, read or written now
     */
    static CaseStore open(Path home, Settings.Data data, EventFormat events, Clock clock) {
        Path folder = home.resolve(data.folder());
        return data.postgres().isPresent()
                ? PostgresCaseStore.open(place(data.postgres().get()), folder, events, clock)
                : SqliteCaseStore.open(folder, events, clock);
    }

    /** What keeps the configured store from being used; nothing is changed or made. */
    public static Optional<String> trouble(Settings.Data data) {
        return data.postgres().flatMap(postgres -> PostgresCaseStore.trouble(place(postgres)));
    }

    static PostgresPlace place(Settings.Postgres postgres) {
        return new PostgresPlace(
                postgres.url(), postgres.user(), postgres.password(), Duration.ofSeconds(postgres.leaseSeconds()));
    }
}
