package org.guichet.store.sql;

import java.sql.SQLException;

/** What is done with a session, within one transaction when it writes. */
@FunctionalInterface
public interface Work<T> {

    T run(Session session) throws SQLException;
}
