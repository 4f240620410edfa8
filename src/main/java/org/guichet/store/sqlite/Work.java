package org.guichet.store.sqlite;

import java.sql.SQLException;

/** What is done with a session, within one transaction when it writes. */
@FunctionalInterface
interface Work<T> {

    T run(Session session) throws SQLException;
}
