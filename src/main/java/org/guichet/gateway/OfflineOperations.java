package org.guichet.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.guichet.config.Configuration;
import org.guichet.config.Settings;
import org.guichet.store.CaseStore;
import org.guichet.store.StoreRefusedException;
import org.guichet.tryout.TryoutDesk;
import org.guichet.web.Operations;
import org.guichet.web.StoryParts;

/** What operators do, straight on the store while no gateway runs. Reads and normalizes nothing: the next start does. */
public final class OfflineOperations implements AutoCloseable {

    private final CaseStore store;
    private final Operations operations;
    private final TryoutDesk tryouts;

    /**
     * Takes the data folder for itself.
     *
     * @throws StoreRefusedException when a gateway has it, or the database cannot be used
     * @throws IOException when there is no data folder
     */
    public OfflineOperations(Path home, Configuration configuration, String version) throws IOException {
        Settings settings = configuration.settings();
        Path data = home.resolve(settings.data().folder());
        if (settings.data().postgres().isEmpty() && !Files.isDirectory(data)) {
            throw new IOException("there is no data folder " + data + ": no gateway has run here yet");
        }
        Clock clock = Clock.systemUTC();
        this.store = Stores.open(home, settings, clock);
        this.tryouts = new TryoutDesk(
                new DiskWorkshop(home, version, store, ArrivalsPart.toldOf(configuration, store), null, clock),
                () -> {},
                clock);
        StoryParts story = StoriesPart.offline(configuration, store, clock);
        this.operations = new Operations(
                store, List::of, story, tryouts, clock, settings.organisation().zone(), settings.subscriberNames());
    }

    /** See {@link Operations#call}. */
    public Operations.Answer call(String method, String path, Map<String, String> query, byte[] body)
            throws IOException {
        return operations.call(method, path, query, body);
    }

    @Override
    public void close() {
        tryouts.close();
        store.close();
    }
}
