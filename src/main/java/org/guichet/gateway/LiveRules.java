package org.guichet.gateway;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.guichet.assignment.Assigner;
import org.guichet.cases.NormalizerInfo;
import org.guichet.clock.CaseClock;
import org.guichet.config.Configuration;
import org.guichet.config.TaxonomyNames;
import org.guichet.normalize.AttachmentFinder;
import org.guichet.normalize.Normalizer;
import org.guichet.normalize.Once;
import org.guichet.tryout.Workshop.Standing;

/**
 * The rules by which a gateway understands what comes, which may be exchanged while it works: each arrival is understood by
 * the old ones or by the new ones, never by some of both. Thread-safe.
 */
final class LiveRules {

    private final Path folder;
    private final String version;
    private volatile Now now;

    /** @param attachments made when it is first asked for, as the names are */
    private record Now(
            Configuration configuration,
            Normalizer normalizer,
            CaseClock clock,
            Assigner assigner,
            Supplier<AttachmentFinder> attachments,
            Supplier<TaxonomyNames> names,
            RuleFiles files) {}

    /** @param folder that the configuration was read from */
    LiveRules(Configuration configuration, Path folder, String version) throws IOException {
        this.folder = folder;
        this.version = version;
        this.now = now(configuration, RuleFiles.of(folder));
    }

    private Now now(Configuration configuration, RuleFiles files) {
        return new Now(
                configuration,
                new Normalizer(
                        configuration.rules(),
                        UuidCreator::getTimeOrderedEpoch,
                        new NormalizerInfo(version, configuration.digest())),
                new CaseClock(configuration.clock()),
                new Assigner(configuration.assignment()),
                new Once<>(() -> new AttachmentFinder(configuration.rules())),
                new Once<>(() -> TaxonomyNames.load(folder)),
                files);
    }

    Normalizer normalizer() {
        return now.normalizer();
    }

    CaseClock clock() {
        return now.clock();
    }

    Assigner assigner() {
        return now.assigner();
    }

    AttachmentFinder attachments() {
        return now.attachments().get();
    }

    /** What natures are called. */
    TaxonomyNames names() {
        return now.names().get();
    }

    /** What the policy is written from. */
    Configuration configuration() {
        return now.configuration();
    }

    /** How what is on disk stands to what is in use. */
    Standing standing(String digest) throws IOException {
        List<String> changed = List.copyOf(now.files().changedIn(RuleFiles.of(folder)));
        List<String> restart =
                changed.stream().filter(name -> !RuleFiles.isRule(name)).toList();
        return new Standing(digest, !changed.isEmpty(), restart);
    }

    /**
     * Goes on by another configuration of the same folder, if only rules differ.
     *
     * @param files as they were before it was read
     * @return false when that takes a restart: then nothing has changed
     */
    boolean adopt(Configuration other, RuleFiles files) {
        boolean adopted = now.files().changedIn(files).stream().allMatch(RuleFiles::isRule);
        if (adopted) {
            now = now(other, files);
        }
        return adopted;
    }
}
