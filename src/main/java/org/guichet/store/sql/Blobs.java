package org.guichet.store.sql;

import java.io.IOException;
import java.sql.SQLException;
import org.guichet.arrival.RawContent;

/** Large raw contents by their digest; equal contents are kept once. */
public interface Blobs extends KeptContents {

    /**
     * The largest content that is kept in the arrival's own transaction. Up to some such size that is faster than a place
     * and an fsync of its own; beyond it, a group would hold too much in memory.
     */
    int LARGEST_INLINE = 256 * 1024;

    /**
     * A content that was kept before.
     *
     * @throws org.guichet.arrival.LedgerUnavailableException when it cannot be reached now
     */
    RawContent find(String sha256, long size);

    /**
     * Copies the content; it is durable when this returns.
     *
     * @throws ContentChangedException when the bytes are no longer those that were digested
     * @throws IOException when it could not be read or written
     * @throws org.guichet.arrival.LedgerUnavailableException when the database could not take it
     */
    void keep(RawContent content) throws IOException;

    /**
     * Whether a content is there, for the transaction of a row that names it. A store that nobody shares need not look:
     * there, nothing is removed while a content is on its way.
     */
    default boolean isKept(Session writer, String sha256) throws SQLException {
        return true;
    }

    /**
     * Removes a content that no row names any more; it is gone for good once the writer has committed. One that is not
     * there is no failure.
     *
     * @throws IOException when it could not be removed
     */
    void remove(Session writer, String sha256) throws IOException, SQLException;
}
