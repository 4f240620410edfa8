package org.guichet.store.sql;

import java.sql.SQLException;

/** One kind of database: how to connect to it, in what its SQL differs, and what its failures mean. */
public interface Database {

    /** A new session that writes in transactions, and whose commits are fsynced before they return. */
    Session writer() throws SQLException;

    /** The same, after another one failed. */
    default Session writerAfterFailure() throws SQLException {
        return writer();
    }

    /** Called first in each transaction of a writer. */
    default void begin(Session writer) throws SQLException {}

    /** A new session that can only read; each statement sees one state of the database. */
    Session reader() throws SQLException;

    Dialect dialect();

    Trouble trouble(SQLException failure);
}
