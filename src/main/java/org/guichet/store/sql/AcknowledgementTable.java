package org.guichet.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guichet.store.Acknowledgement;
import org.guichet.store.Acknowledgement.State;
import org.guichet.store.Acknowledgements;
import org.guichet.store.Acknowledgements.Begun;
import org.jspecify.annotations.Nullable;

/** The table {@code acknowledgements}. */
final class AcknowledgementTable {

    static final String OF_CASE = "SELECT state, reason, changed_at FROM acknowledgements WHERE case_id = ?";

    /** What a clock that was set back finds in its future does not count. */
    static final String WRITTEN_TO =
            "SELECT count(*) FROM acknowledgements WHERE address = ? AND begun_at > ? AND begun_at <= ?";

    private AcknowledgementTable() {}

    static Optional<Acknowledgement> of(Session session, UUID caseId) throws SQLException {
        return session.one(AcknowledgementTable::row, OF_CASE, caseId.toString());
    }

    /** See {@link Acknowledgements#begin}. */
    static Begun begin(Session session, UUID caseId, String address, int mostADay, Instant now) throws SQLException {
        Optional<Acknowledgement> known = of(session, caseId);
        if (known.isPresent()) {
            return known.get().state() == State.BEGUN ? Begun.SEND : Begun.SETTLED;
        }
        if (writtenTo(session, address, now) >= mostADay) {
            return Begun.TOO_MANY;
        }
        session.change(
                "INSERT INTO acknowledgements (case_id, state, address, begun_at, changed_at) VALUES (?, 'begun', ?, ?, ?)",
                caseId.toString(),
                address,
                now.toEpochMilli(),
                now.toEpochMilli());
        return Begun.SEND;
    }

    private static long writtenTo(Session session, String address, Instant now) throws SQLException {
        return session.one(
                        row -> row.getLong(1),
                        WRITTEN_TO,
                        address,
                        now.minus(Acknowledgements.DAY).toEpochMilli(),
                        now.toEpochMilli())
                .orElse(0L);
    }

    static int end(Session session, UUID caseId, State state, @Nullable String reason, Instant now)
            throws SQLException {
        return session.change("""
                INSERT INTO acknowledgements (case_id, state, reason, begun_at, changed_at) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (case_id) DO UPDATE
                SET state = excluded.state, reason = excluded.reason, changed_at = excluded.changed_at
                WHERE acknowledgements.state = 'begun'
                """, caseId.toString(), state.word(), reason, now.toEpochMilli(), now.toEpochMilli());
    }

    /** Keeps that there was one and when; takes away to whom. */
    static void erase(Session session, UUID caseId) throws SQLException {
        session.change("UPDATE acknowledgements SET address = NULL WHERE case_id = ?", caseId.toString());
    }

    private static Acknowledgement row(ResultSet row) throws SQLException {
        return new Acknowledgement(State.of(row.getString(1)), row.getString(2), Instant.ofEpochMilli(row.getLong(3)));
    }
}
