package org.guichet.gateway;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.guichet.cases.Case;
import org.guichet.config.Configuration;
import org.guichet.config.ConfigurationDigest;
import org.guichet.config.TaxonomyFiles;
import org.guichet.store.Archive;
import org.guichet.store.ByHand;
import org.guichet.store.CaseStore;
import org.guichet.tryout.Anew;
import org.guichet.tryout.Renewal;
import org.guichet.tryout.Workshop;
import org.jspecify.annotations.Nullable;

/** Makes the configuration on disk ready for being tried, beside a gateway's own or, where none runs, alone. */
final class DiskWorkshop implements Workshop {

    private final Path home;
    private final String version;
    private final CaseStore store;
    private final Function<Case, List<String>> audience;
    private final @Nullable LiveRules live;
    private final ConfigurationLog used;

    /**
     * @param audience names of all who are told of a revision
     * @param live the rules of the gateway that runs; null when none does: then the next start goes by what is on disk
     */
    DiskWorkshop(
            Path home,
            String version,
            CaseStore store,
            Function<Case, List<String>> audience,
            @Nullable LiveRules live,
            Clock clock) {
        this.home = home;
        this.version = version;
        this.store = store;
        this.audience = audience;
        this.live = live;
        this.used = new ConfigurationLog(store.operatorView(), clock);
    }

    @Override
    public Archive archive() {
        return store;
    }

    @Override
    public Standing standing() throws IOException {
        String digest = ConfigurationDigest.of(folder());
        return live == null ? new Standing(digest, false, List.of()) : live.standing(digest);
    }

    @Override
    public Prepared prepare(boolean readAgain) throws IOException {
        RuleFiles files = RuleFiles.of(folder());
        Configuration configuration = Configuration.load(folder());
        List<String> problems = Stream.concat(
                        configuration.problems().stream(), TaxonomyFiles.load(folder()).problems().stream())
                .map(Object::toString)
                .toList();
        if (!problems.isEmpty()) {
            return new Prepared.Refused(problems);
        }
        Objects.requireNonNull(configuration.taxonomy().get()); // as it is now, whatever is written meanwhile
        return new Tried(configuration, files, new Bench(configuration, home, version, store, readAgain));
    }

    private Path folder() {
        return home.resolve("config");
    }

    private final class Tried implements Prepared.Ready {

        private final Configuration configuration;
        private final RuleFiles files;
        private final Bench bench;

        Tried(Configuration configuration, RuleFiles files, Bench bench) {
            this.configuration = configuration;
            this.files = files;
            this.bench = bench;
        }

        @Override
        public String digest() {
            return configuration.digest();
        }

        @Override
        public Anew anew() {
            return bench.anew();
        }

        @Override
        public boolean adopt(ByHand decided) {
            if (live == null) {
                return true;
            }
            boolean adopted = live.adopt(configuration, files);
            if (adopted) {
                used.inUse(configuration.digest(), decided);
            }
            return adopted;
        }

        @Override
        public Renewal renewal(ByHand decided, boolean heldToo) {
            return new Renewal(store, bench.anew(), audience, decided, heldToo);
        }

        @Override
        public void close() {
            bench.close();
        }
    }
}
