package org.guichet.store.sql;

import java.sql.SQLException;
import java.util.List;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.LedgerUnavailableException;
import org.guichet.store.Correction;

/**
 * What an erasure leaves to be removed after its commit: large contents, and what the database's log still holds. It is
 * written down in the same transaction, so that a crash in between only puts it off. Thread-safe.
 */
final class Leftovers {

    /** Stands for the log among the digests. */
    private static final String LOG = "log";

    private static final String ALL = "SELECT content FROM erasure_leftovers";

    // The size is part of the text: a partial index is used only when the statement implies its condition.
    static final String NAMED_BY_ARRIVAL = "SELECT 1 FROM arrivals WHERE sha256 = ? AND size > 262144 LIMIT 1";

    static final String NAMED_BY_CORRECTION = "SELECT 1 FROM corrections WHERE sha256 = ? AND size > 262144 LIMIT 1";

    private final Engine engine;
    private final RawStorage raws;

    Leftovers(Engine engine, RawStorage raws) {
        this.engine = engine;
        this.raws = raws;
    }

    /** Takes the raw bytes and the corrections of an arrival out of the database, and notes what is not in it. */
    static void note(Session session, Arrival arrival) throws SQLException {
        add(session, LOG);
        if (!ArrivalTable.emptyRaw(session, arrival.id())) {
            add(session, arrival.sha256());
        }
        for (Correction correction : CorrectionTable.of(session, arrival.id())) {
            Correction.Copy copy = correction.copy();
            if (copy != null && copy.size() > Blobs.LARGEST_INLINE) {
                add(session, copy.sha256());
            }
        }
        CorrectionTable.erase(session, arrival.id());
    }

    private static void add(Session session, String content) throws SQLException {
        session.change(
                "INSERT INTO erasure_leftovers (content) SELECT ? WHERE NOT EXISTS "
                        + "(SELECT 1 FROM erasure_leftovers WHERE content = ?)",
                content,
                content);
    }

    /**
     * Removes them. To be called while nobody records a large content.
     *
     * @return false when something is left to be removed later
     * @throws LedgerUnavailableException when the store failed; what is left stays noted
     */
    boolean remove() {
        List<String> all = engine.readers().read(session -> session.all(row -> row.getString(1), ALL));
        boolean forgotten = !all.contains(LOG) || engine.writer().runBetween(engine.database()::forgetDeleted);
        for (String content : all) {
            if (!content.equals(LOG) || forgotten) {
                engine.writer().run(0, session -> remove(session, content));
            }
        }
        return forgotten;
    }

    private boolean remove(Session session, String content) throws SQLException {
        boolean removable = !content.equals(LOG) && !isNamed(session, content);
        return (!removable || raws.remove(session, content))
                && session.change("DELETE FROM erasure_leftovers WHERE content = ?", content) == 1;
    }

    /** Whether an arrival or a correction has this large content. */
    static boolean isNamed(Session session, String sha256) throws SQLException {
        return session.one(row -> row.getInt(1), NAMED_BY_ARRIVAL, sha256).isPresent()
                || session.one(row -> row.getInt(1), NAMED_BY_CORRECTION, sha256)
                        .isPresent();
    }
}
