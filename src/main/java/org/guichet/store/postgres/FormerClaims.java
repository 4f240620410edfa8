package org.guichet.store.postgres;

import org.guichet.happening.Happening;
import org.guichet.store.sql.Engine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What earlier processes of this gateway had claimed and did not give back, since they were killed. The lock on the data
 * folder says that none of them lives, so nobody has to wait for their leases; and fences grow, so that even one that does
 * live, on a copy of the folder, settles nothing that it had claimed.
 */
final class FormerClaims {

    private static final Logger LOG = LoggerFactory.getLogger(FormerClaims.class);
    private static final long ROW_BYTES = 128;

    private static final String ARRIVALS = """
            UPDATE arrivals SET claimed_by = NULL, lease_until = 0, fence = fence + 1
            WHERE state = 'received' AND claimed_by LIKE ? AND claimed_by <> ?
            """;

    private static final String ROWS = """
            UPDATE outbox SET claimed_by = NULL, lease_until = 0, fence = fence + 1
            WHERE state <> 'delivered' AND claimed_by LIKE ? AND claimed_by <> ?
            """;

    private static final String SOURCES = "DELETE FROM source_leases WHERE holder LIKE ? AND holder <> ?";

    private FormerClaims() {}

    static void free(Engine engine, GatewayName name) {
        String all = name.claimsOfAll();
        String own = name.claims();
        int arrivals = engine.writer().run(ROW_BYTES, session -> {
            session.change(SOURCES, all, own);
            session.change(ROWS, all, own);
            return session.change(ARRIVALS, all, own);
        });
        if (arrivals > 0) {
            Happening.CLAIMS_RESUMED
                    .in(LOG)
                    .log("{} arrivals that this gateway was at when it ended go on now", arrivals);
        }
    }
}
