package org.guichet.arrival;

import org.jspecify.annotations.Nullable;

/** The ledger cannot take anything now (disk full, store down): the source keeps what it has and tries again. */
public final class LedgerUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LedgerUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
