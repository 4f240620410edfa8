package org.guichet.gateway;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.RawContent;
import org.guichet.cases.ChannelKind;
import org.guichet.cases.NormalizerInfo;
import org.guichet.channel.scan.pool.DocumentOutcome;
import org.guichet.config.Configuration;
import org.guichet.config.Settings;
import org.guichet.normalize.Normalizer;
import org.guichet.normalize.Outcome;
import org.guichet.submission.Submission;

/** Reading and normalizing without store, doors or Camel, by the code that the running gateway uses. */
public final class OfflineUnderstanding implements AutoCloseable {

    private final Readers readers;
    private final Normalizer normalizer;
    private final TimeLimit time = new TimeLimit();
    private final Settings settings;

    /**
     * @param home relative folders in the settings count from it; only the models and natives of the character recognition
     *     are written, in its data folder
     * @param version of the gateway
     */
    public OfflineUnderstanding(Configuration configuration, Path home, String version) {
        this.settings = configuration.settings();
        this.readers = new Readers(settings, home);
        this.normalizer = new Normalizer(
                configuration.rules(),
                UuidCreator::getTimeOrderedEpoch,
                new NormalizerInfo(version, configuration.digest()));
    }

    /**
     * Safe for use by several threads.
     *
     * @param caseId the id that an opened case gets
     */
    public Outcome understand(Arrival arrival, RawContent content, UUID caseId) throws IOException {
        return understand(arrival, content, normalizer.withIds(() -> caseId));
    }

    /** The same, with any ids. */
    Outcome understand(Arrival arrival, RawContent content) throws IOException {
        return understand(arrival, content, normalizer);
    }

    private Outcome understand(Arrival arrival, RawContent content, Normalizer numbered) throws IOException {
        return new Understanding(readers.byKind(), numbered, time, Understanding.limit(settings))
                .understand(arrival, content);
    }

    /** What a submission becomes that needs no reading; the id of a case that it opens is any. */
    Outcome normalize(Arrival arrival, Submission submission) {
        return normalizer.normalize(arrival, submission);
    }

    /**
     * What the pages of a scan are like and how well each can be read; empty when by its first bytes it is nothing that is
     * scanned.
     *
     * @throws IOException when the content cannot be had
     */
    public Optional<DocumentOutcome> pages(RawContent content) throws IOException {
        return readers.pages(content);
    }

    /** How many arrivals of this kind are best understood at the same time; more would only wait for each other. */
    public int lanes(ChannelKind kind) {
        return kind == ChannelKind.SCANNED_MAIL
                ? Readers.documentWorkers(settings)
                : Runtime.getRuntime().availableProcessors();
    }

    @Override
    public void close() {
        readers.close();
        time.close();
    }
}
