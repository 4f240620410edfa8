package org.guichet.store.postgres;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.guichet.arrival.LedgerUnavailableException;
import org.guichet.arrival.SourceLeases;
import org.guichet.happening.Happening;
import org.guichet.store.sql.Engine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which gateway looks into which mailbox or folder: the table {@code source_leases}. */
final class LeasedSources implements SourceLeases {

    private static final Logger LOG = LoggerFactory.getLogger(LeasedSources.class);
    private static final long ROW_BYTES = 128;

    private static final String TAKEN = """
            SELECT 1 FROM source_leases WHERE channel = ? AND holder <> ? AND lease_until > now_millis()
            """;

    private static final String TAKE = """
            INSERT INTO source_leases (channel, holder, lease_until) VALUES (?, ?, now_millis() + ?)
            ON CONFLICT (channel) DO UPDATE SET holder = excluded.holder, lease_until = excluded.lease_until
            WHERE source_leases.holder = excluded.holder OR source_leases.lease_until <= now_millis()
            """;

    private static final String GIVE_BACK = "DELETE FROM source_leases WHERE holder = ?";

    private final Engine engine;
    private final String gateway;
    private final long leaseMillis;

    /** Until when each channel is surely held, by {@link System#nanoTime}. */
    private final Map<String, Long> until = new ConcurrentHashMap<>();

    LeasedSources(Engine engine, PostgresDatabase database) {
        this.engine = engine;
        this.gateway = database.gateway();
        this.leaseMillis = database.lease().toMillis();
    }

    @Override
    public boolean holds(String channel) {
        try {
            return isHeld(channel) || !isTaken(channel) && take(channel);
        } catch (LedgerUnavailableException e) {
            LOG.debug("{} is not looked into: whose it is cannot be asked", channel, e);
            return false;
        }
    }

    private boolean isHeld(String channel) {
        Long end = until.get(channel);
        return end != null && end - System.nanoTime() > 0;
    }

    private boolean isTaken(String channel) {
        return engine.readers()
                .read(session -> session.one(row -> 1, TAKEN, channel, gateway))
                .isPresent();
    }

    private boolean take(String channel) {
        long end = System.nanoTime() + leaseMillis * 1_000_000; // before asking: the lease begins later
        boolean taken =
                engine.writer().run(ROW_BYTES, session -> session.change(TAKE, channel, gateway, leaseMillis)) == 1;
        if (taken && until.put(channel, end) == null) {
            Happening.SOURCE_TAKEN.inChannel(LOG, channel).log("{}: this gateway looks into it from now on", channel);
        } else if (!taken && until.remove(channel) != null) {
            Happening.SOURCE_TAKEN_OVER.inChannel(LOG, channel).log("{}: another gateway has taken it over", channel);
        }
        return taken;
    }

    void renew() {
        until.keySet().forEach(this::take);
    }

    /** Others may go on at once. */
    void giveBack() {
        until.clear();
        engine.writer().run(ROW_BYTES, session -> session.change(GIVE_BACK, gateway));
    }
}
