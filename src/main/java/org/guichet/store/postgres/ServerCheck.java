package org.guichet.store.postgres;

import java.sql.SQLException;
import org.guichet.store.StoreRefusedException;
import org.guichet.store.sql.Session;

/** Refuses a server on which acknowledged would not mean durable. */
final class ServerCheck {

    private static final int OLDEST = 14;
    private static final int PER_MAJOR = 10_000;

    private ServerCheck() {}

    /** @throws StoreRefusedException saying what to change */
    static void refuseUnsafe(Session session) throws SQLException {
        int version = Integer.parseInt(setting(session, "server_version_num")) / PER_MAJOR;
        require(
                version >= OLDEST,
                "the server is PostgreSQL " + version + ", and " + OLDEST + " or later is needed: upgrade it");
        require(
                !setting(session, "fsync").equals("off"),
                "the server has fsync = off, so a power cut would lose what was acknowledged: set fsync = on");
        require(
                !setting(session, "full_page_writes").equals("off"),
                "the server has full_page_writes = off, so a power cut could damage the database: set it on");
        require(
                !setting(session, "synchronous_commit").equals("off"),
                "synchronous_commit is off, so a crash of the server would lose what was acknowledged: set it on for "
                        + "this user and database");
    }

    private static String setting(Session session, String name) throws SQLException {
        return session.one(row -> row.getString(1), "SELECT current_setting(?)", name)
                .orElseThrow();
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new StoreRefusedException(otherwise);
        }
    }
}
