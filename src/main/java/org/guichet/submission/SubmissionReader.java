package org.guichet.submission;

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
}
