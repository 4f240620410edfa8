package org.guichet.store.sql;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.ReasonCode;
import org.guichet.arrival.StackSide;
import org.guichet.cases.CaseJson;
import org.guichet.store.ArrivalStatus;
import org.guichet.store.HistoryAct;
import org.guichet.store.HistoryEntry;
import org.guichet.store.Meeting;
import org.guichet.store.SideDetail;

/**
 * Brings together the two sides of a stack. Looking and deciding is one transaction, so that of two sides that come at the
 * same time, perhaps to two gateways, one finds the other. Rows change in the same order everywhere, fronts first.
 */
final class Meetings {

    private static final long ROW_BYTES = 2_048;

    /** Those that wait in a channel are few; the digits of a stack need no escaping. */
    static final String SIDES = ArrivalTable.STATUSES
            + "WHERE a.channel = ? AND a.state = 'received' AND a.facts LIKE ? AND NOT a.facts LIKE ? LIMIT 100";

    private static final String JOIN = """
            UPDATE arrivals SET facts = ?, reason = NULL, detail = NULL, attempts = 0, due_at = 0
            WHERE id = ? AND state = 'received'
            """;

    /** How the facts of fronts that know their backs read, and no others: a quote inside a value has a backslash. */
    private static final String JOINED = "%\"" + StackSide.BACKS + "\":%";

    /** For what must happen only to a side that is alone. */
    private static final Guard ALONE = Guard.NONE.and("AND NOT facts LIKE ?", JOINED);

    private final Engine engine;

    Meetings(Engine engine) {
        this.engine = engine;
    }

    /** See {@link org.guichet.store.CaseStore#meet}. */
    Meeting meet(UUID id, StackSide side, Optional<Instant> until) {
        try {
            return engine.writer().run(ROW_BYTES, session -> meet(session, id, side, until));
        } catch (UndoneException e) {
            return Meeting.SETTLED_BEFORE;
        }
    }

    private Meeting meet(Session session, UUID id, StackSide side, Optional<Instant> until) throws SQLException {
        List<Arrival> all = waiting(session, ArrivalTable.required(session, id).channel(), side);
        if (all.stream().noneMatch(one -> one.id().equals(id))) {
            return Meeting.SETTLED_BEFORE;
        }
        long fronts = all.stream().filter(Meetings::isFronts).count();
        if (fronts > 1 || all.size() - fronts > 1) {
            return several(session, all);
        }
        return all.size() == 2 ? join(session, all.get(0), all.get(1)) : alone(session, all.get(0), side, until);
    }

    private static List<Arrival> waiting(Session session, String channel, StackSide side) throws SQLException {
        String ofStack = "%\"" + StackSide.DETAIL + "\":\"" + side.stack() + ":%";
        return session.all(ArrivalTable::status, SIDES, channel, ofStack, JOINED).stream()
                .map(ArrivalStatus::arrival)
                .sorted(Comparator.comparing((Arrival one) -> !isFronts(one)).thenComparing(Arrival::id))
                .toList();
    }

    private static boolean isFronts(Arrival one) {
        return StackSide.of(one.facts()).filter(StackSide::fronts).isPresent();
    }

    private Meeting join(Session session, Arrival fronts, Arrival backs) throws SQLException {
        String facts = CaseJson.write(StackSide.withBacks(fronts.facts(), backs.id()));
        UndoneException.unless(session.change(
                        JOIN + ALONE.condition(), ALONE.after(facts, fronts.id().toString()))
                == 1);
        UndoneException.unless(
                settle(session, backs, Settlement.setAside(StackSide.RULE, SideDetail.readWith(fronts))));
        return Meeting.JOINED;
    }

    private Meeting several(Session session, List<Arrival> all) throws SQLException {
        Settlement unclear = Settlement.quarantined(ReasonCode.SIDES_UNMATCHED, SideDetail.several(all));
        for (Arrival one : all) {
            UndoneException.unless(settle(session, one, unclear));
        }
        return Meeting.SEVERAL;
    }

    private Meeting alone(Session session, Arrival own, StackSide side, Optional<Instant> until) throws SQLException {
        ReasonCode reason = ReasonCode.SIDES_UNMATCHED;
        if (until.isEmpty()) {
            UndoneException.unless(settle(session, own, Settlement.quarantined(reason, side.alone())));
            return Meeting.MISSED;
        }
        String detail = SideDetail.waits(side, until.get());
        UndoneException.unless(HeldTable.postpone(session, own.id(), reason, detail, until.get(), ALONE));
        Instant now = engine.stamp().now();
        HistoryTable.add(session, own.id(), new HistoryEntry(now, HistoryAct.POSTPONED, reason.code(), detail, null));
        return Meeting.WAITS;
    }

    private boolean settle(Session session, Arrival one, Settlement settlement) throws SQLException {
        Instant now = engine.stamp().now();
        boolean settled = ArrivalTable.settle(session, one.id(), settlement, now, ALONE);
        if (settled) {
            HistoryTable.add(session, one.id(), settlement.entry(now));
        }
        return settled;
    }
}
