package org.guichet.web;

import java.util.Map;
import org.guichet.arrival.LedgerUnavailableException;
import org.guichet.channel.http.Request;
import org.guichet.store.CaseStore;

/** For load balancers. A channel that fails is no reason to send people elsewhere; a store that fails is. */
final class Health {

    private final CaseStore store;

    Health(CaseStore store) {
        this.store = store;
    }

    Reply live(Request request) {
        return Reply.json(200, Map.of("status", "UP"));
    }

    Reply ready(Request request) {
        try {
            store.pending(1);
            return Reply.json(200, Map.of("status", "UP"));
        } catch (LedgerUnavailableException e) {
            return Reply.json(503, Map.of("status", "DOWN", "reason", "the store is not available"))
                    .with("Retry-After", "5");
        }
    }
}
