package org.guichet.gateway;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.RawContent;
import org.guichet.cases.NormalizerInfo;
import org.guichet.config.Configuration;
import org.guichet.normalize.Normalizer;
import org.guichet.normalize.Outcome;

/** Reading and normalizing without store, doors or Camel, by the code that the running gateway uses. */
public final class OfflineUnderstanding implements AutoCloseable {

    private final Readers readers;
    private final Normalizer normalizer;

    /**
     * @param data where models and natives of the character recognition are unpacked
     * @param version of the gateway
     */
    public OfflineUnderstanding(Configuration configuration, Path data, String version) {
        this.readers = new Readers(configuration.settings(), data);
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
        return new Understanding(readers.byKind(), normalizer.withIds(() -> caseId)).understand(arrival, content);
    }

    @Override
    public void close() {
        readers.close();
    }
}
