package org.guichet.channel.scan.pool;

import java.util.List;
import org.guichet.arrival.ReasonCode;

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

    record Refused(ReasonCode reason, String detail) implements DocumentOutcome {}
}
