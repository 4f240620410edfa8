package org.guichet.store.postgres;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.guichet.store.OutboxRow;
import org.guichet.store.sql.Engine;
import org.guichet.store.sql.Guard;
import org.guichet.store.sql.OutboxTable;
import org.guichet.store.sql.RowClaims;
import org.guichet.store.sql.Session;

/**
 * Claims on outbox rows. The first row of a case that is not delivered decides for its case and subscriber: while another
 * gateway holds it, or any row up to the one looked at, nothing of that case is taken.
 */
final class LeasedRows implements RowClaims {

    private static final long ROW_BYTES = 128;

    private static final String NOT_ELSEWHERE = """
             AND NOT EXISTS (
                SELECT 1 FROM outbox h
                WHERE h.subscriber = o.subscriber AND h.case_id = o.case_id AND h.position <= o.position
                  AND h.state <> 'delivered' AND h.claimed_by <> ? AND h.lease_until > now_millis())
            """;

    private static final String CLAIM = """
            UPDATE outbox SET claimed_by = ?, lease_until = now_millis() + ?, fence = fence + 1
            WHERE position = ANY (string_to_array(?, ',')::bigint[])
            RETURNING position, fence
            """;

    private static final String RENEW = """
            UPDATE outbox SET lease_until = now_millis() + ?
            WHERE position = ANY (string_to_array(?, ',')::bigint[]) AND state = 'waiting' AND claimed_by = ?
            """;

    private static final String GIVE_BACK = """
            UPDATE outbox SET claimed_by = NULL, lease_until = 0, fence = fence + 1
            WHERE position = ANY (string_to_array(?, ',')::bigint[]) AND state = 'waiting' AND claimed_by = ?
            """;

    private final Engine engine;
    private final String gateway;
    private final long leaseMillis;

    /** By position. */
    private final Map<Long, Long> fences = new ConcurrentHashMap<>();

    /** Positions by subscriber. */
    private final Map<String, Set<Long>> taken = new ConcurrentHashMap<>();

    /** Positions that were marked, and so are nobody's any more. */
    private final Set<Long> marked = ConcurrentHashMap.newKeySet();

    LeasedRows(Engine engine, PostgresDatabase database) {
        this.engine = engine;
        this.gateway = database.gateway();
        this.leaseMillis = database.lease().toMillis();
    }

    @Override
    public List<OutboxRow> take(String subscriber, Instant now, Instant latest, int limit) {
        forget(subscriber);
        Guard free = new Guard(NOT_ELSEWHERE, List.of(gateway));
        boolean any = !engine.readers()
                .read(session -> OutboxTable.due(session, subscriber, now, latest, 1, free, ""))
                .isEmpty();
        if (!any) {
            return List.of();
        }
        return engine.writer().run(ROW_BYTES * limit, session -> {
            List<OutboxRow> rows =
                    OutboxTable.due(session, subscriber, now, latest, limit, free, " FOR UPDATE OF o SKIP LOCKED");
            claim(session, subscriber, rows);
            return rows;
        });
    }

    private void claim(Session session, String subscriber, List<OutboxRow> rows) throws SQLException {
        Set<Long> positions = rows.stream().map(OutboxRow::position).collect(Collectors.toSet());
        session.all(row -> fences.put(row.getLong(1), row.getLong(2)), CLAIM, gateway, leaseMillis, listed(positions));
        taken.put(subscriber, positions);
    }

    private static String listed(Set<Long> positions) {
        return positions.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    @Override
    public Guard guard(long position) {
        Long fence = fences.get(position);
        if (fence == null) {
            return Guard.NONE;
        }
        marked.add(position);
        return new Guard(" AND claimed_by = ? AND fence = ?", List.of(gateway, fence));
    }

    @Override
    public void release(String subscriber) {
        Set<Long> untried = forget(subscriber);
        if (!untried.isEmpty()) {
            engine.writer().run(ROW_BYTES, session -> session.change(GIVE_BACK, listed(untried), gateway));
        }
    }

    /** Gives those that were not marked. */
    private Set<Long> forget(String subscriber) {
        Set<Long> positions = taken.remove(subscriber);
        if (positions == null) {
            return Set.of();
        }
        Set<Long> untried =
                positions.stream().filter(position -> !marked.remove(position)).collect(Collectors.toSet());
        positions.forEach(fences::remove);
        return untried;
    }

    /** Keeps the leases of what is being delivered. */
    void renew() {
        Set<Long> positions = Set.copyOf(fences.keySet());
        if (!positions.isEmpty()) {
            engine.writer().run(ROW_BYTES, session -> session.change(RENEW, leaseMillis, listed(positions), gateway));
        }
    }
}
