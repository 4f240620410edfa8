package org.guichet.store.sql;

import java.io.IOException;
import org.guichet.arrival.LedgerUnavailableException;
import org.jspecify.annotations.Nullable;

/**
 * What a failure of the database means.
 *
 * @param sentence for an operator
 */
public record Trouble(Kind kind, String sentence) {

    /** Whose trouble it is. */
    public enum Kind {
        /** The statement was refused for what it says: a bug, of one unit of work alone. */
        STATEMENT,
        /** The transaction was broken off in favour of another one: the same again may work. */
        COLLISION,
        /** The connection is gone; a new one may work. */
        CONNECTION,
        /** The store itself cannot work now. */
        STORE
    }

    public LedgerUnavailableException unavailable(@Nullable Exception cause) {
        return new LedgerUnavailableException(sentence, cause);
    }

    /** The data folder's. */
    public static LedgerUnavailableException of(IOException failure) {
        return new LedgerUnavailableException(
                "the data folder cannot be read or written: look at its rights and the space on its disk", failure);
    }
}
