package org.guichet.store.sql;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guichet.arrival.RawContent;
import org.guichet.arrival.ReasonCode;
import org.guichet.cases.Reference;
import org.guichet.store.ArrivalStatus;
import org.guichet.store.Attempts;
import org.guichet.store.ByHand;
import org.guichet.store.HeldArrivals;
import org.guichet.store.HeldState;
import org.guichet.store.HistoryAct;
import org.guichet.store.HistoryEntry;
import org.guichet.store.NewCorrection;
import org.guichet.store.Reconciliation;
import org.jspecify.annotations.Nullable;

/** Arrivals that did not go straight through. */
final class Held implements HeldArrivals {

    /** What a change costs besides an edited copy; only bounds groups. */
    private static final long ROW_BYTES = 1_024;

    private final GroupWriter writer;
    private final ReadPool readers;
    private final RawStorage raws;
    private final Stamp stamp;
    private final Dialect dialect;
    private final ArrivalClaims claims;

    Held(Engine engine, RawStorage raws, ArrivalClaims claims) {
        this.writer = engine.writer();
        this.readers = engine.readers();
        this.raws = raws;
        this.stamp = engine.stamp();
        this.dialect = engine.dialect();
        this.claims = claims;
    }

    @Override
    public List<UUID> due(Instant now, int limit) {
        return readers.read(session -> HeldTable.due(session, now, limit));
    }

    @Override
    public boolean postpone(UUID arrivalId, ReasonCode reason, String detail, Instant next) {
        Instant due = next.truncatedTo(ChronoUnit.MILLIS);
        HistoryEntry entry = new HistoryEntry(stamp.now(), HistoryAct.POSTPONED, reason.code(), detail, null);
        Guard guard = claims.guard(arrivalId);
        boolean done =
                change(arrivalId, entry, session -> HeldTable.postpone(session, arrivalId, reason, detail, due, guard));
        if (!done) {
            claims.refused(arrivalId);
        }
        return done;
    }

    @Override
    public Optional<Attempts> attempts(UUID arrivalId) {
        return readers.read(session -> HeldTable.attempts(session, arrivalId));
    }

    @Override
    public List<ArrivalStatus> held(HeldState state, @Nullable String channel, int limit, int offset) {
        return readers.read(session -> HeldTable.held(session, state, channel, limit, offset));
    }

    @Override
    public Optional<UUID> arrivalByReference(Reference reference) {
        return readers.read(session -> HeldTable.byReference(session, reference));
    }

    @Override
    public List<HistoryEntry> history(UUID arrivalId) {
        return readers.read(session -> HistoryTable.of(session, arrivalId));
    }

    @Override
    public boolean retry(UUID arrivalId, ByHand decided) {
        Instant now = stamp.now();
        return change(
                arrivalId,
                entry(now, HistoryAct.RETRIED, null, decided),
                session -> HeldTable.release(session, arrivalId, now));
    }

    @Override
    public boolean readAgain(UUID arrivalId, ByHand decided) {
        Instant now = stamp.now();
        return change(
                arrivalId,
                entry(now, HistoryAct.READ_AGAIN, null, decided),
                session -> HeldTable.readAgain(session, arrivalId, now));
    }

    @Override
    public boolean setAside(UUID arrivalId, ByHand decided) {
        Instant now = stamp.now();
        return change(
                arrivalId,
                entry(now, HistoryAct.SET_ASIDE, BY_HAND, decided),
                session -> HeldTable.setAside(session, arrivalId, decided.reason(), now));
    }

    @Override
    public boolean takeBack(UUID arrivalId, ByHand decided) {
        Instant now = stamp.now();
        return change(arrivalId, entry(now, HistoryAct.TAKEN_BACK, null, decided), session -> {
            boolean taken = HeldTable.takeBack(session, arrivalId, now);
            if (taken) {
                CorrectionTable.insertTakenBack(session, arrivalId, decided, now);
            }
            return taken;
        });
    }

    @Override
    public boolean correct(UUID arrivalId, NewCorrection correction) {
        RawContent copy = correction.raw();
        return copy == null
                ? correct(arrivalId, correction, null)
                : raws.recording(
                        copy,
                        () -> correct(arrivalId, correction, raws.prepare(copy).orElse(null)));
    }

    private boolean correct(UUID arrivalId, NewCorrection correction, byte @Nullable [] inline) {
        Instant now = stamp.now();
        return change(arrivalId, entry(now, HistoryAct.CORRECTED, null, correction.decided()), session -> {
            boolean released = HeldTable.release(session, arrivalId, now);
            if (released) {
                if (inline == null && correction.raw() != null) {
                    raws.requireKept(session, correction.raw());
                }
                CorrectionTable.insert(session, arrivalId, correction, inline, now);
            }
            return released;
        });
    }

    @Override
    public Reconciliation reconcile() {
        return readers.read(session -> AccountQuery.reconcile(session, dialect));
    }

    /** The change and its history, or neither. */
    private boolean change(UUID arrivalId, HistoryEntry entry, Work<Boolean> change) {
        return writer.run(ROW_BYTES, session -> recorded(session, arrivalId, entry, change));
    }

    private static boolean recorded(Session session, UUID arrivalId, HistoryEntry entry, Work<Boolean> change)
            throws SQLException {
        boolean changed = change.run(session);
        if (changed) {
            HistoryTable.add(session, arrivalId, entry);
        }
        return changed;
    }

    private static HistoryEntry entry(Instant at, HistoryAct act, @Nullable String reason, ByHand decided) {
        return new HistoryEntry(at, act, reason, decided.reason().isEmpty() ? null : decided.reason(), decided.by());
    }
}
