package org.guichet.gateway;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.impl.DefaultCamelContext;
import org.guichet.arrival.LedgerUnavailableException;
import org.guichet.config.Configuration;
import org.guichet.config.Settings;
import org.guichet.store.CaseStore;
import org.guichet.store.StoreRefusedException;

/**
 * What every part of a running gateway stands on.
 *
 * @param home relative folders in the settings count from it
 * @param configuration that it was started with
 * @param camel not yet started
 * @param readers own the processes that read documents
 * @param rules by which arrivals are understood; they may be exchanged while the gateway runs
 */
record Ground(
        Path home,
        Configuration configuration,
        String version,
        Clock clock,
        CaseStore store,
        DefaultCamelContext camel,
        Readers readers,
        LiveRules rules) {

    /**
     * Opens the store and makes the rest.
     *
     * @throws CannotStartException when the store cannot be opened
     */
    static Ground of(Path home, Configuration configuration, String version) throws IOException {
        Settings settings = configuration.settings();
        Clock clock = Clock.systemUTC();
        // Camel and the store are built side by side: neither needs the other, and a start has two cores at least.
        CompletableFuture<DefaultCamelContext> camel =
                CompletableFuture.supplyAsync(() -> CamelContexts.of(home, settings));
        CaseStore store = store(home, settings, clock);
        try {
            return new Ground(
                    home,
                    configuration,
                    version,
                    clock,
                    store,
                    camel.join(),
                    new Readers(settings, home),
                    new LiveRules(configuration, home.resolve("config"), version));
        } catch (IOException | RuntimeException | Error e) {
            store.close();
            throw e;
        }
    }

    /** For what could not be put together on it: nothing runs yet. */
    void close() {
        readers.close();
        camel.stop();
        store.close();
    }

    private static CaseStore store(Path home, Settings settings, Clock clock) {
        try {
            return Stores.open(home, settings, clock);
        } catch (LedgerUnavailableException | StoreRefusedException e) {
            throw CannotStartException.ofStore(home, settings.data(), e);
        }
    }

    Settings settings() {
        return configuration.settings();
    }

    /** The data folder. */
    Path data() {
        return home.resolve(settings().data().folder());
    }

    /** In which instants become days and are shown. */
    ZoneId zone() {
        return settings().organisation().zone();
    }
}
