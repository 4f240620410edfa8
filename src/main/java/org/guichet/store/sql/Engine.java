package org.guichet.store.sql;

import java.time.Clock;

/** What reads and writes a database: every part of a store works with these. */
public record Engine(Database database, GroupWriter writer, ReadPool readers, Stamp stamp) implements AutoCloseable {

    /**
     * Over a database whose tables are up to date.
     *
     * @param session its writer's first, owned by the engine from now on
     * @param clock tells registration times and the time in ids
     */
    public static Engine start(Database database, Session session, Clock clock) {
        return new Engine(database, new GroupWriter(database, session), new ReadPool(database), new Stamp(clock));
    }

    Dialect dialect() {
        return database.dialect();
    }

    /** Finishes what is queued, then closes every connection. */
    @Override
    public void close() {
        writer.close();
        readers.close();
    }
}
