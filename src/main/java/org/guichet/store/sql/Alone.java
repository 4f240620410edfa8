package org.guichet.store.sql;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guichet.store.Claims;
import org.guichet.store.LocalClaims;
import org.guichet.store.OutboxRow;

/** The claims of a gateway that nobody shares its database with. */
public final class Alone implements ArrivalClaims, RowClaims {

    private final Engine engine;
    private final Claims claims;

    public Alone(Engine engine) {
        this.engine = engine;
        this.claims = new LocalClaims(this::due);
    }

    private List<UUID> due(Instant now, int limit) {
        return engine.readers().read(session -> HeldTable.due(session, now, limit));
    }

    @Override
    public List<UUID> claimDue(Instant now, int limit) {
        return claims.claimDue(now, limit);
    }

    @Override
    public boolean begin(UUID arrivalId) {
        return claims.begin(arrivalId);
    }

    @Override
    public void end(UUID arrivalId) {
        claims.end(arrivalId);
    }

    @Override
    public void recorded(UUID arrivalId) {}

    @Override
    public Guard guard(UUID arrivalId) {
        return Guard.NONE;
    }

    @Override
    public void refused(UUID arrivalId) {}

    @Override
    public List<OutboxRow> take(String subscriber, Instant now, Instant latest, int limit) {
        return engine.readers()
                .read(session -> OutboxTable.due(session, subscriber, now, latest, limit, Guard.NONE, ""));
    }

    @Override
    public Guard guard(long position) {
        return Guard.NONE;
    }

    @Override
    public void release(String subscriber) {}
}
