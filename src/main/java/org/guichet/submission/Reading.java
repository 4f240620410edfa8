package org.guichet.submission;

import org.guichet.arrival.ReasonCode;

/** What came of reading an arrival. */
public sealed interface Reading {

    /** It could be read. */
    record Readable(Submission submission) implements Reading {}

    /**
     * It could not.
     *
     * @param detail one sentence for an operator: what was found and where. Never a body or an address
     */
    record Unreadable(ReasonCode reason, String detail) implements Reading {}
}
