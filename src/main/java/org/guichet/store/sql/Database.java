package org.guichet.store.sql;

import java.sql.SQLException;
import java.util.List;

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

    /**
     * Whether marking each unit of a group, so that it can be undone alone, costs as much as a statement of the unit. Then a
     * group is first run unmarked, and only a group with a faulty unit is run again with marks.
     */
    default boolean isMarkingDear() {
        return false;
    }

    /** A new session that can only read; each statement sees one state of the database. */
    Session reader() throws SQLException;

    /**
     * Takes what was deleted out of the database's log too, where it would otherwise stay for a while.
     *
     * @param writer the one writer's session, outside of any transaction
     * @return false when that cannot be done now
     */
    default boolean forgetDeleted(Session writer) throws SQLException {
        return true;
    }

    /** What the database itself finds wrong with how it is stored; nothing where it has no such check. */
    default List<String> damage(Session session) throws SQLException {
        return List.of();
    }

    Dialect dialect();

    Trouble trouble(SQLException failure);
}
