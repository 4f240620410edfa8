package org.guichet.web;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.guichet.channel.http.Request;
import org.guichet.store.CaseStore;

/** What staff decide about arrivals that are held up. Each answers with the arrival as it then stands. */
final class DecisionApi {

    private final CaseStore store;
    private final HeldJson json;

    DecisionApi(CaseStore store) {
        this.store = store;
        this.json = new HeldJson(store);
    }

    Reply retry(Request request) throws IOException {
        return decide(request, "in quarantine or waiting", (id, order) -> store.retry(id, order.decided()));
    }

    Reply correct(Request request) throws IOException {
        return decide(request, "in quarantine or waiting", (id, order) -> {
            order.requireCorrection();
            return store.correct(id, order.correction());
        });
    }

    Reply setAside(Request request) throws IOException {
        return decide(request, "in quarantine or waiting", (id, order) -> {
            order.requireReason();
            return store.setAside(id, order.decided());
        });
    }

    Reply takeBack(Request request) throws IOException {
        return decide(request, "set aside", (id, order) -> store.takeBack(id, order.decided()));
    }

    private Reply decide(Request request, String from, Change change) throws IOException {
        Optional<UUID> arrival = QuarantineApi.find(request, store);
        if (arrival.isEmpty()) {
            return QuarantineApi.unknown();
        }
        try {
            boolean changed = change.of(arrival.get(), Order.read(request));
            return changed ? standing(arrival.get()) : elsewhere(arrival.get(), from);
        } catch (Order.BadOrderException e) {
            return Problem.of(422, "bad-order", "This cannot be done", e.getMessage())
                    .reply();
        }
    }

    private Reply standing(UUID arrival) {
        return store.status(arrival)
                .map(status -> Reply.json(200, json.whole(status)))
                .orElseGet(QuarantineApi::unknown);
    }

    /** 409 (RFC 9110 section 15.5.10): somebody was faster, or it never was there. */
    private Reply elsewhere(UUID arrival, String from) {
        String state = store.status(arrival).map(s -> s.state().word()).orElse("gone");
        return Problem.of(
                        409,
                        "wrong-state",
                        "Not in this state",
                        "Its state is " + state + "; this is for what is " + from + ". Nothing was changed.")
                .reply();
    }

    /** True when the store did it. */
    private interface Change {
        boolean of(UUID arrival, Order order) throws IOException;
    }
}
