package org.guichet.web;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.guichet.cases.Case;
import org.guichet.cases.Contact;
import org.guichet.cases.Page;

/** Pages of scans for a person: shown as they were scanned, and read by them where the recognition was not sure. */
public interface PageDesk {

    /** Where nothing can be drawn and nothing is kept. */
    PageDesk NONE = new PageDesk() {
        @Override
        public Optional<byte[]> picture(Contact contact, Page page) {
            return Optional.empty();
        }

        @Override
        public Optional<Case> typed(UUID caseId, UUID contact, int page, String text) {
            return Optional.empty();
        }
    };

    /**
     * A page upright.
     *
     * @return a JPEG of bounded size; empty when it cannot be drawn, or not now
     * @throws IOException when the raw bytes cannot be had
     */
    Optional<byte[]> picture(Contact contact, Page page) throws IOException;

    /**
     * A person read a page: what they typed takes the place of what was recognised, as a revision of the case.
     *
     * @param page from 1
     * @return the case as it is now; empty when there is no such page, or the case was erased
     */
    Optional<Case> typed(UUID caseId, UUID contact, int page, String text);
}
