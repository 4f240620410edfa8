package org.guichet.store.sql;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guichet.store.Act;
import org.guichet.store.ArrivalStatus;
import org.guichet.store.EventDelivery;
import org.guichet.store.Figures;
import org.guichet.store.HeldQuery;
import org.guichet.store.OperatorView;

/** What operators watch, out of the database. */
final class SqlOperatorView implements OperatorView {

    private static final long ROW_BYTES = 512;

    private final Engine engine;

    SqlOperatorView(Engine engine) {
        this.engine = engine;
    }

    @Override
    public List<Instant> registered(String channel, Instant from, Instant until, int limit) {
        return engine.readers().read(session -> ViewTable.registered(session, channel, from, until, limit));
    }

    @Override
    public long count(String channel, Instant from, Instant until) {
        return engine.readers().read(session -> ViewTable.count(session, channel, from, until));
    }

    @Override
    public List<Instant> newestBefore(String channel, Instant moment, int limit) {
        return engine.readers().read(session -> ViewTable.newestBefore(session, channel, moment, limit));
    }

    @Override
    public Backlog backlog(String channel) {
        return engine.readers().read(session -> ViewTable.backlog(session, channel));
    }

    @Override
    public Backlog backlog() {
        return engine.readers().read(ViewTable::backlog);
    }

    @Override
    public List<Figures.Quarantined> quarantined() {
        return engine.readers().read(FiguresQuery::quarantined);
    }

    @Override
    public List<ArrivalStatus> held(HeldQuery query) {
        return engine.readers().read(session -> HeldTable.held(session, query));
    }

    @Override
    public List<EventDelivery> deliveriesOf(UUID caseId) {
        return engine.readers().read(session -> OutboxReport.ofCase(session, caseId));
    }

    @Override
    public void note(Act act) {
        engine.writer().run(ROW_BYTES, session -> ActTable.insert(session, act));
    }

    @Override
    public Optional<Act> last(String what) {
        return engine.readers().read(session -> ActTable.last(session, what));
    }

    @Override
    public List<Act> acts(int limit) {
        List<Act> all = new ArrayList<>(engine.readers().read(session -> ActTable.newest(session, limit)));
        all.addAll(engine.readers().read(session -> HistoryTable.byPeople(session, limit)));
        return all.stream()
                .sorted(Comparator.comparing(Act::at).reversed())
                .limit(limit)
                .toList();
    }
}
