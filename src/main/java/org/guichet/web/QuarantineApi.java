package org.guichet.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.guichet.arrival.RawContent;
import org.guichet.cases.CaseJson;
import org.guichet.cases.Reference;
import org.guichet.channel.http.Request;
import org.guichet.store.CaseStore;
import org.guichet.store.HeldState;
import org.jspecify.annotations.Nullable;

/** Looking at arrivals that are held up: in quarantine, set aside, or waiting for a cause to pass. */
final class QuarantineApi {

    private static final int DEFAULT_LIMIT = 50;
    private static final int LARGEST_LIMIT = 500;
    private static final int LARGEST_OFFSET = 1_000_000;

    private final CaseStore store;
    private final HeldJson json;

    QuarantineApi(CaseStore store) {
        this.store = store;
        this.json = new HeldJson(store);
    }

    Reply list(Request request) {
        Optional<HeldState> state = state(request.query("state").orElse(HeldState.QUARANTINED.word()));
        OptionalInt limit = number(request, "limit", DEFAULT_LIMIT, 1, LARGEST_LIMIT);
        OptionalInt offset = number(request, "offset", 0, 0, LARGEST_OFFSET);
        if (state.isEmpty() || limit.isEmpty() || offset.isEmpty()) {
            return Problem.of(
                            400,
                            "bad-query",
                            "Bad query",
                            "state is quarantined, set-aside or waiting; limit is 1 to " + LARGEST_LIMIT
                                    + "; offset is 0 or more.")
                    .reply();
        }
        @Nullable String channel = request.query("channel").orElse(null);
        ObjectNode body = CaseJson.mapper().createObjectNode();
        ArrayNode arrivals = body.putArray("arrivals");
        store.held(state.get(), channel, limit.getAsInt(), offset.getAsInt())
                .forEach(status -> arrivals.add(json.summary(status)));
        return Reply.json(200, body);
    }

    Reply one(Request request) {
        return find(request, store)
                .flatMap(store::status)
                .map(status -> Reply.json(200, json.whole(status)))
                .orElseGet(QuarantineApi::unknown);
    }

    /** The bytes as they came, or those of an edited copy; a download that no browser opens in place. */
    Reply raw(Request request) throws IOException {
        Optional<UUID> arrival = find(request, store);
        OptionalInt copy = number(request, "correction", 0, 0, Integer.MAX_VALUE);
        if (arrival.isEmpty()) {
            return unknown();
        }
        Optional<RawContent> content = copy.isEmpty() ? Optional.empty() : content(arrival.get(), copy.getAsInt());
        return content.isEmpty()
                ? Problem.notFound("No correction of this arrival has this number and a copy.")
                        .reply()
                : download(arrival.get(), content.get());
    }

    private Optional<RawContent> content(UUID arrival, int correction) {
        if (correction == 0) {
            return Optional.of(store.raw(arrival));
        }
        return store.corrections(arrival).stream()
                .filter(one -> one.number() == correction && one.copy() != null)
                .findFirst()
                .map(one -> store.correctedRaw(arrival, correction));
    }

    private static Reply download(UUID arrival, RawContent content) throws IOException {
        return Reply.of(200, "application/octet-stream", content.open())
                .with("Content-Disposition", "attachment; filename=\"" + arrival + ".bin\"")
                .with("Content-Security-Policy", "default-src 'none'; sandbox");
    }

    /** The arrival that the path names by its id or by its reference, if there is one. */
    static Optional<UUID> find(Request request, CaseStore store) {
        String name = request.pathValue("arrival");
        return CaseFinder.uuid(name).filter(id -> store.status(id).isPresent()).or(() -> Reference.parse(name)
                .flatMap(store::arrivalByReference));
    }

    static Reply unknown() {
        return Problem.notFound("No arrival has this id or reference.").reply();
    }

    private static Optional<HeldState> state(String word) {
        try {
            return Optional.of(HeldState.of(word));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static OptionalInt number(Request request, String name, int otherwise, int smallest, int largest) {
        try {
            int value = Integer.parseInt(request.query(name).orElse(Integer.toString(otherwise)));
            return value < smallest || value > largest ? OptionalInt.empty() : OptionalInt.of(value);
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }
}
