package org.guichet.gateway;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.guichet.arrival.LedgerUnavailableException;
import org.guichet.config.Settings;
import org.guichet.delivery.CaseEvents;
import org.guichet.store.CaseStore;
import org.guichet.store.EventFormat;
import org.guichet.store.StoreRefusedException;
import org.guichet.store.postgres.PostgresCaseStore;
import org.guichet.store.postgres.PostgresPlace;
import org.guichet.store.sqlite.SqliteCaseStore;

/** The store that is configured. */
public final class Stores {

    private static final URI CASE_SCHEMA = URI.create("/schema/case-1.json");

    private Stores() {}

    /**
     * Opens it; makes or upgrades its tables where that is needed.
     *
     * @param home against which the data folder counts
     * @throws StoreRefusedException when it cannot be used until a person changes something, or another gateway has the
     *     data folder
     * @throws LedgerUnavailableException when it cannot be reached, read or written now
     */
    static CaseStore open(Path home, Settings settings, Clock clock) {
        Settings.Data data = settings.data();
        EventFormat events = events(settings);
        Path folder = home.resolve(data.folder());
        return data.postgres().isPresent()
                ? PostgresCaseStore.open(place(data.postgres().get()), folder, events, clock)
                : SqliteCaseStore.open(folder, events, clock);
    }

    private static CaseEvents events(Settings settings) {
        return new CaseEvents(pathSegment(settings.organisation().name()), CASE_SCHEMA);
    }

    // RFC 3986 section 3.3; a name is any text.
    private static String pathSegment(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
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
