package org.guichet.channel.scan.pool;

import java.util.List;
import org.guichet.arrival.ReasonCode;
import org.guichet.channel.scan.batch.BatchPlan;

/** What became of a document. */
public sealed interface DocumentOutcome {

    /**
     * It was opened.
     *
     * @param pages one for each page, in order
     * @param truncated it ends before it is complete
     */
    record Opened(List<PageOutcome> pages, boolean truncated) implements DocumentOutcome {
        public Opened {
            pages = List.copyOf(pages);
        }

        /** Of no pages. */
        public static Opened ofNothing() {
            return new Opened(List.of(), false);
        }
    }

    /** Sheets in it separate several letters: each is to be read for itself. */
    record Batch(BatchPlan plan) implements DocumentOutcome {}

    record Refused(ReasonCode reason, String detail) implements DocumentOutcome {}
}
