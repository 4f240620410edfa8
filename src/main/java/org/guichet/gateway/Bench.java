package org.guichet.gateway;

import java.nio.file.Path;
import org.guichet.clock.CaseClock;
import org.guichet.config.Configuration;
import org.guichet.normalize.AttachmentFinder;
import org.guichet.store.Archive;
import org.guichet.tryout.Anew;

/** Everything that a configuration is tried with; closed when that is done. */
final class Bench implements AutoCloseable {

    private final OfflineUnderstanding understanding;
    private final Anew anew;

    /**
     * @param configuration without problems
     * @param home see {@link OfflineUnderstanding}
     * @param readAgain whether pages of letters are recognised again
     */
    Bench(Configuration configuration, Path home, String version, Archive archive, boolean readAgain) {
        this.understanding = new OfflineUnderstanding(configuration, home, version);
        this.anew = new Anew(
                archive,
                new KeptReading(archive, understanding),
                new AttachmentFinder(configuration.rules()),
                new CaseClock(configuration.clock()),
                readAgain);
    }

    Anew anew() {
        return anew;
    }

    @Override
    public void close() {
        understanding.close();
    }
}
