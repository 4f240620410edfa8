package org.guichet.channel.scan.pool;

import java.io.IOException;

/** Recognition is shutting down: what was being read says nothing about the document, and must be read again later. */
public final class PoolClosedException extends IOException {

    private static final long serialVersionUID = 1L;

    PoolClosedException() {
        super("recognition is shutting down");
    }
}
