package org.guichet.store.sql;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guichet.cases.Case;
import org.guichet.cases.CaseReference;
import org.guichet.store.EventMemory;
import org.guichet.store.HistoryAct;
import org.guichet.store.HistoryEntry;
import org.guichet.store.Matter;
import org.guichet.store.Watch;

/** {@link EventMemory} in tables. */
final class SqlEventMemory implements EventMemory {

    /** What a watch costs; only bounds groups. */
    private static final long ROW_BYTES = 512;

    private final Engine engine;
    private final Registering registering;
    private final ArrivalClaims claims;

    SqlEventMemory(Engine engine, Registering registering, ArrivalClaims claims) {
        this.engine = engine;
        this.registering = registering;
        this.claims = claims;
    }

    @Override
    public Optional<Watch> watch(Watch.Key key) {
        return engine.readers().read(session -> WatchTable.one(session, key));
    }

    @Override
    public Optional<UUID> caseAbout(CaseReference reference) {
        return Matter.of(reference)
                .flatMap(matter -> engine.readers().read(session -> MatterTable.caseOf(session, matter)));
    }

    @Override
    public Kept setAside(UUID arrivalId, String rule, String detail, List<Watch> next) {
        Instant now = engine.stamp().now();
        Guard guard = claims.guard(arrivalId);
        Settlement settlement = Settlement.setAside(rule, detail);
        return told(arrivalId, together(next, ROW_BYTES, session -> {
            boolean settled = ArrivalTable.settle(session, arrivalId, settlement, now, guard);
            if (settled) {
                HistoryTable.add(session, arrivalId, settlement.entry(now));
            }
            return settled;
        }));
    }

    @Override
    public Kept register(Case opened, UUID arrivalId, List<String> subscribers, List<Watch> next) {
        Registering.First given = registering.first(opened, arrivalId, subscribers);
        return told(
                arrivalId,
                together(
                        next,
                        given.bytes(),
                        session -> Registering.store(session, given) == Registering.Registered.STORED));
    }

    /** In one transaction, or not at all. */
    private Kept together(List<Watch> next, long bytes, Work<Boolean> settling) {
        List<Watch> inOrder = next.stream()
                .sorted((one, other) -> one.key().compareTo(other.key()))
                .toList();
        try {
            return engine.writer().runInCompany(bytes + ROW_BYTES * next.size(), session -> {
                for (Watch watch : inOrder) { // the same order everywhere: two gateways do not wait for each other
                    undoUnless(WatchTable.put(session, watch), Kept.STALE);
                }
                undoUnless(settling.run(session), Kept.SETTLED);
                return Kept.STORED;
            });
        } catch (UndoneException e) {
            return e.why;
        }
    }

    private Kept told(UUID arrivalId, Kept kept) {
        if (kept == Kept.SETTLED) {
            claims.refused(arrivalId);
        }
        return kept;
    }

    private static void undoUnless(boolean done, Kept why) {
        if (!done) {
            throw new UndoneException(why);
        }
    }

    /** Undoes the unit of work that throws it. */
    private static final class UndoneException extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final Kept why;

        UndoneException(Kept why) {
            super(why.name(), null, false, false);
            this.why = why;
        }
    }

    @Override
    public List<Watch> due(Instant now, int limit) {
        return engine.readers().read(session -> WatchTable.due(session, now, limit));
    }

    @Override
    public boolean release(Watch due) {
        Instant now = engine.stamp().now();
        return engine.writer().run(ROW_BYTES, session -> {
            boolean mine = WatchTable.put(session, due.released(now));
            if (mine) {
                receiveAgain(session, due, now);
            }
            return mine;
        });
    }

    private static void receiveAgain(Session session, Watch due, Instant now) throws SQLException {
        UUID waiting = due.waiting();
        if (waiting != null && HeldTable.comeDue(session, waiting, due.key().rule(), now)) {
            HistoryTable.add(session, waiting, new HistoryEntry(now, HistoryAct.CAME_DUE, null, null, null));
        }
    }

    @Override
    public int forget(Instant before, int limit) {
        return engine.writer().runInCompany(ROW_BYTES, session -> WatchTable.forget(session, before, limit));
    }
}
