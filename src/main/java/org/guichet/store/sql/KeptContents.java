package org.guichet.store.sql;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.guichet.store.Finding;

/** Large raw contents where they are kept, as a verification reads them: never a copy of one. */
public interface KeptContents {

    /**
     * The bytes as they are now; the caller closes the stream.
     *
     * @throws IOException when they are not there or cannot be read
     * @throws org.guichet.arrival.LedgerUnavailableException when they cannot be reached now
     */
    InputStream open(String sha256) throws IOException;

    /**
     * Looks for contents that nothing names. One is left by a crash between content and row, and the next delivery of the
     * same content takes it over; so it is worth a note, not more.
     *
     * @param isNamed whether an arrival or a correction has the content of this digest
     */
    void check(Predicate<String> isNamed, Consumer<Finding> findings);
}
