package org.guichet.store.postgres;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.guichet.happening.Happening;
import org.guichet.store.HeldArrivals;
import org.guichet.store.sql.ArrivalClaims;
import org.guichet.store.sql.Engine;
import org.guichet.store.sql.Guard;
import org.guichet.store.sql.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Claims on arrivals, in the columns {@code claimed_by}, {@code lease_until} and {@code fence}. What is remembered here
 * only spares writes: an arrival recorded or claimed a moment ago can be begun without asking. The fence decides.
 */
final class LeasedArrivals implements ArrivalClaims {

    private static final Logger LOG = LoggerFactory.getLogger(LeasedArrivals.class);
    private static final long ROW_BYTES = 128;

    private static final String FREE_AND_DUE = """
            state = 'received' AND (due_at <= ? OR due_at > ?) AND (claimed_by IS NULL OR lease_until <= now_millis())
            """;

    private static final String ANY_DUE = "SELECT 1 FROM arrivals WHERE " + FREE_AND_DUE + "LIMIT 1";

    private static final String CLAIM = """
            WITH free AS MATERIALIZED (SELECT seq FROM arrivals WHERE
            """ + FREE_AND_DUE + """
                ORDER BY seq LIMIT ? FOR UPDATE SKIP LOCKED),
            claimed AS (
                UPDATE arrivals a SET claimed_by = ?, lease_until = now_millis() + ?, fence = fence + 1
                FROM free WHERE a.seq = free.seq RETURNING a.seq, a.id, a.fence)
            SELECT id, fence FROM claimed ORDER BY seq
            """;

    private static final String TAKE = """
            UPDATE arrivals SET claimed_by = ?, lease_until = now_millis() + ?, fence = fence + 1
            WHERE id = ? AND state = 'received' AND (due_at <= ? OR due_at > ?)
              AND (claimed_by IS NULL OR claimed_by = ? OR lease_until <= now_millis())
            RETURNING fence
            """;

    private static final String RENEW = """
            UPDATE arrivals SET lease_until = now_millis() + ?
            WHERE id = ANY (string_to_array(?, ',')) AND state = 'received' AND claimed_by = ?
            """;

    private static final String GIVE_BACK = """
            UPDATE arrivals SET claimed_by = NULL, lease_until = 0, fence = fence + 1
            WHERE state = 'received' AND claimed_by = ?
            """;

    private final Engine engine;
    private final String gateway;
    private final long leaseMillis;
    private final Map<UUID, Held> held = new ConcurrentHashMap<>();
    private final Set<UUID> begun = ConcurrentHashMap.newKeySet();
    private final AtomicLong refusals = new AtomicLong();

    LeasedArrivals(Engine engine, PostgresDatabase database) {
        this.engine = engine;
        this.gateway = database.gateway();
        this.leaseMillis = database.lease().toMillis();
    }

    /** A claim, and when it was surely in force, by the clock of {@link System#nanoTime}. */
    private record Held(long fence, long sinceNanos) {

        static Held now(long fence) {
            return new Held(fence, System.nanoTime());
        }

        boolean isYoungerThan(long millis) {
            return System.nanoTime() - sinceNanos < millis * 1_000_000;
        }
    }

    /** The insert named this gateway, with the column's first fence. */
    @Override
    public void recorded(UUID arrivalId) {
        held.put(arrivalId, Held.now(1));
    }

    @Override
    public List<UUID> claimDue(Instant now, int limit) {
        int room = limit - (held.size() - begun.size()); // what waits here already is not left to others either
        if (room <= 0 || !isAnyDue(now)) {
            return List.of();
        }
        List<UUID> claimed = new ArrayList<>();
        engine.writer()
                .run(ROW_BYTES * room, session -> claim(session, now, room))
                .forEach((id, fence) -> {
                    held.put(id, Held.now(fence));
                    claimed.add(id);
                });
        claimed.removeIf(begun::contains); // its lease ran out here, and is now in force again
        return claimed;
    }

    private boolean isAnyDue(Instant now) {
        return engine.readers()
                .read(session -> session.one(row -> 1, ANY_DUE, now.toEpochMilli(), latest(now)))
                .isPresent();
    }

    private Map<UUID, Long> claim(Session session, Instant now, int limit) throws SQLException {
        Map<UUID, Long> claimed = new LinkedHashMap<>();
        session.all(
                row -> claimed.put(UUID.fromString(row.getString(1)), row.getLong(2)),
                CLAIM,
                now.toEpochMilli(),
                latest(now),
                limit,
                gateway,
                leaseMillis);
        return claimed;
    }

    private static long latest(Instant now) {
        return now.plus(HeldArrivals.LONGEST_WAIT).toEpochMilli();
    }

    @Override
    public boolean begin(UUID arrivalId) {
        if (!begun.add(arrivalId)) {
            return false;
        }
        boolean ours = false;
        try {
            ours = isHeldForSure(arrivalId) || take(arrivalId);
            return ours;
        } finally {
            if (!ours) {
                end(arrivalId);
            }
        }
    }

    /** Half a lease is left, so that there is time to renew it. */
    private boolean isHeldForSure(UUID arrivalId) {
        Held claim = held.get(arrivalId);
        return claim != null && claim.isYoungerThan(leaseMillis / 2);
    }

    private boolean take(UUID arrivalId) {
        Instant now = engine.stamp().now();
        Optional<Long> fence = engine.writer()
                .run(
                        ROW_BYTES,
                        session -> session.one(
                                row -> row.getLong(1),
                                TAKE,
                                gateway,
                                leaseMillis,
                                arrivalId.toString(),
                                now.toEpochMilli(),
                                latest(now),
                                gateway));
        fence.ifPresent(number -> held.put(arrivalId, Held.now(number)));
        return fence.isPresent();
    }

    @Override
    public void end(UUID arrivalId) {
        begun.remove(arrivalId);
        held.remove(arrivalId);
    }

    /** Nothing is demanded of a verdict on what was not begun here: the state decides alone. */
    @Override
    public Guard guard(UUID arrivalId) {
        Held claim = begun.contains(arrivalId) ? held.get(arrivalId) : null;
        return claim == null
                ? Guard.NONE
                : new Guard(" AND claimed_by = ? AND fence = ?", List.of(gateway, claim.fence()));
    }

    @Override
    public void refused(UUID arrivalId) {
        if (begun.contains(arrivalId)) {
            Happening.ARRIVAL_TAKEN_OVER
                    .in(LOG)
                    .addKeyValue(Happening.ARRIVAL, arrivalId)
                    .log(
                            "What was found about arrival {} is dropped: it was settled or taken over meanwhile",
                            arrivalId);
            refusals.incrementAndGet();
        }
    }

    /** How many verdicts came too late. */
    long refusals() {
        return refusals.get();
    }

    /** Keeps the leases of what is worked on, and forgets what was never begun: others may take it. */
    void renew() {
        held.entrySet()
                .removeIf(entry ->
                        !begun.contains(entry.getKey()) && !entry.getValue().isYoungerThan(leaseMillis));
        String ids = begun.stream().map(UUID::toString).collect(Collectors.joining(","));
        if (!ids.isEmpty()) {
            engine.writer().run(ROW_BYTES, session -> session.change(RENEW, leaseMillis, ids, gateway));
        }
    }

    /** Others may go on at once. */
    void giveBack() {
        engine.writer().run(ROW_BYTES, session -> session.change(GIVE_BACK, gateway));
    }
}
