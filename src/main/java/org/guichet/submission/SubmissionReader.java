package org.guichet.submission;

import java.time.Duration;
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
     * How long it may take by limits of its own, e.g. those of the recognition of each page; the time limit of an arrival
     * comes on top. Zero for a reader that has none.
     */
    default Duration ownTime() {
        return Duration.ZERO;
    }
}
