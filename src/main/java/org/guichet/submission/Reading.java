package org.guichet.submission;

import java.util.List;
import org.guichet.arrival.ArrivalPart;
import org.guichet.arrival.ReasonCode;

/** What came of reading an arrival. */
public sealed interface Reading {

    /** It could be read. */
    record Readable(Submission submission) implements Reading {}

    /**
     * It holds several submissions, each to be read for itself.
     *
     * @param parts never fewer than two
     * @param detail one sentence for an operator: what was found and where, so that everything is accounted for
     */
    record Several(List<ArrivalPart> parts, String detail) implements Reading {
        public Several {
            parts = List.copyOf(parts);
        }
    }

    /**
     * It could not.
     *
     * @param detail one sentence for an operator: what was found and where. Never a body or an address
     */
    record Unreadable(ReasonCode reason, String detail) implements Reading {}
}
