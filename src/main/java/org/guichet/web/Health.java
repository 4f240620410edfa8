package org.guichet.web;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.guichet.arrival.LedgerUnavailableException;
import org.guichet.channel.http.Request;
import org.guichet.store.CaseStore;

/** For load balancers. A channel that fails is no reason to send people elsewhere; a store that fails is. */
final class Health {

    private final CaseStore store;
    private final Supplier<Optional<String>> trouble;

    /** @param trouble why the doors take nothing now */
    Health(CaseStore store, Supplier<Optional<String>> trouble) {
        this.store = store;
        this.trouble = trouble;
    }

    Reply live(Request request) {
        return Reply.json(200, Map.of("status", "UP"));
    }

    Reply ready(Request request) {
        try {
            store.pending(1);
            return trouble.get().map(Health::down).orElseGet(() -> Reply.json(200, Map.of("status", "UP")));
        } catch (LedgerUnavailableException e) {
            return down("the store is not available");
        }
    }

    private static Reply down(String reason) {
        return Reply.json(503, Map.of("status", "DOWN", "reason", reason)).with("Retry-After", "5");
    }
}
