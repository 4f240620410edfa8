package org.guichet.gateway;

import java.io.IOException;
import java.util.Map;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.RawContent;
import org.guichet.arrival.ReasonCode;
import org.guichet.cases.ChannelKind;
import org.guichet.normalize.Normalizer;
import org.guichet.normalize.Outcome;
import org.guichet.submission.Overrides;
import org.guichet.submission.Reading;
import org.guichet.submission.SubmissionReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Raw bytes to outcome: the reader of the arrival's kind, then the normalizer. Stores nothing; the running gateway and
 * {@code ./guichet normalize} both go through here.
 */
public final class Understanding {

    private static final Logger log = LoggerFactory.getLogger(Understanding.class);

    private final Map<ChannelKind, SubmissionReader> readers;
    private final Normalizer normalizer;

    public Understanding(Map<ChannelKind, SubmissionReader> readers, Normalizer normalizer) {
        this.readers = Map.copyOf(readers);
        this.normalizer = normalizer;
        for (ChannelKind kind : ChannelKind.values()) {
            if (!this.readers.containsKey(kind)) {
                throw new IllegalArgumentException("no reader for " + kind);
            }
        }
    }

    /**
     * Never throws for what the bytes are: a defect of ours becomes a quarantined arrival too, its stack trace in our
     * log under the arrival's id.
     *
     * @throws IOException when the stored bytes cannot be had
     */
    public Outcome understand(Arrival arrival, RawContent content) throws IOException {
        try {
            Reading reading = Overrides.of(arrival).appliedTo(read(arrival, content), arrival.kind());
            if (reading instanceof Reading.Readable readable) {
                return normalizer.normalize(arrival, readable.submission());
            }
            Reading.Unreadable unreadable = (Reading.Unreadable) reading;
            return new Outcome.Quarantined(unreadable.reason(), unreadable.detail());
        } catch (RuntimeException | StackOverflowError e) {
            log.error("Arrival {} on channel {} met a defect of the gateway", arrival.id(), arrival.channel(), e);
            return new Outcome.Quarantined(
                    ReasonCode.INTERNAL_ERROR,
                    e.getClass().getSimpleName() + " while normalizing; the log has it under " + arrival.id());
        }
    }

    private Reading read(Arrival arrival, RawContent content) throws IOException {
        if (content.size() == 0) {
            return new Reading.Unreadable(ReasonCode.EMPTY, "The raw content has zero bytes.");
        }
        SubmissionReader reader = readers.get(arrival.kind());
        if (reader == null) {
            throw new IllegalStateException("no reader for " + arrival.kind());
        }
        return reader.read(arrival, content);
    }
}
