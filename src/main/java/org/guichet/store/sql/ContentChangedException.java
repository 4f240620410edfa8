package org.guichet.store.sql;

import java.io.IOException;

/** The raw bytes are no longer those that were digested: their source is still being written. */
public final class ContentChangedException extends IOException {

    private static final long serialVersionUID = 1L;

    public ContentChangedException() {
        super("the content changed while it was being stored");
    }
}
