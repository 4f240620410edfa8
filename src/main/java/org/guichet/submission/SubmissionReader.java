package org.guichet.submission;

import java.time.Duration;
import java.util.Optional;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.RawContent;

/**
 * Reads raw bytes into a submission. Pure: the same arrival and bytes give the same reading. Never throws for bad
 * input; an exception is a defect.
 */
public interface SubmissionReader {

    /**
     * @param content the arrival's raw bytes
     * @throws java.io.IOException only when the stored bytes cannot be had
     */
    Reading read(Arrival arrival, RawContent content) throws java.io.IOException;

    /**
     * Gives out again the bytes of an attachment that reading this content listed.
     *
     * @param sha256 of the attachment, as listed
     * @return empty when there is none, or this reader gives none out
     * @throws java.io.IOException only when the stored bytes cannot be had
     */
    default Optional<byte[]> attachment(RawContent content, String sha256) throws java.io.IOException {
        return Optional.empty();
    }

    /**
     * How long it may take by limits of its own, e.g. those of the recognition of each page; the time limit of an arrival
     * comes on top. Zero for a reader that has none.
     */
    default Duration ownTime() {
        return Duration.ZERO;
    }
}
