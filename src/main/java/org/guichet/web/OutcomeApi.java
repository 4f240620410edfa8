package org.guichet.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.guichet.arrival.Digest;
import org.guichet.cases.Case;
import org.guichet.cases.CaseJson;
import org.guichet.channel.http.Request;
import org.guichet.store.CaseStore;
import org.guichet.store.Outcomes.Recorded;
import org.guichet.story.OutcomeDesk;
import org.guichet.story.OutcomeDesk.Settled;
import org.guichet.story.OutcomeReader;

/** How cases were settled: what downstream systems tell us back. */
final class OutcomeApi {

    private static final int LARGEST = 16 * 1024;
    private static final int LONGEST_KEY = 200;

    private final CaseFinder finder;
    private final OutcomeDesk desk;
    private final Clock clock;

    OutcomeApi(CaseStore store, OutcomeDesk desk, Clock clock) {
        this.finder = new CaseFinder(store);
        this.desk = desk;
        this.clock = clock;
    }

    /** The one that counts, and those before it. */
    Reply ofCase(Request request) {
        Optional<Case> found = finder.find(request.pathValue("case"));
        if (found.isEmpty()) {
            return unknown();
        }
        List<Recorded> all = desk.of(found.get().identity().id());
        ObjectNode body = CaseJson.mapper().createObjectNode();
        if (!all.isEmpty()) {
            body.set("outcome", json(all.get(all.size() - 1)));
        }
        ArrayNode earlier = body.putArray("earlier");
        all.stream().limit(Math.max(0, all.size() - 1L)).forEach(one -> earlier.add(json(one)));
        return Reply.json(200, body);
    }

    /**
     * Records one. Idempotent by the header Idempotency-Key, or {@code key} in the body; where there is neither, by the body
     * itself.
     */
    Reply record(Request request) throws IOException {
        Optional<Case> found = finder.find(request.pathValue("case"));
        if (found.isEmpty()) {
            return unknown();
        }
        if (request.body().size() > LARGEST) {
            return wrong(List.of("The body has more than " + LARGEST + " bytes."));
        }
        byte[] bytes = request.body().bytes();
        JsonNode given;
        try {
            given = CaseJson.mapper().readTree(bytes);
        } catch (JsonProcessingException e) {
            return wrong(List.of("The body is not JSON."));
        }
        OutcomeReader.Read read = OutcomeReader.read(given, clock.instant());
        if (read instanceof OutcomeReader.Read.Wrong wrong) {
            return wrong(wrong.faults());
        }
        OutcomeReader.Read.Right right = (OutcomeReader.Read.Right) read;
        String key = request.header("idempotency-key")
                .or(right::key)
                .orElseGet(() -> Digest.sha256(given.toString().getBytes(StandardCharsets.UTF_8)));
        return key.isBlank() || key.length() > LONGEST_KEY
                ? wrong(List.of("A key has 1 to " + LONGEST_KEY + " characters."))
                : reply(desk.settle(found.get().identity().id(), key, right.outcome()));
    }

    private static Reply reply(Settled settled) {
        if (settled instanceof Settled.Stored stored) {
            return Reply.json(201, json(stored.recorded()));
        } else if (settled instanceof Settled.Known known) {
            return Reply.json(200, json(known.recorded()));
        } else if (settled instanceof Settled.OtherWithKey) {
            return Problem.of(
                            422,
                            "idempotency-key-reused",
                            "The key was used before",
                            "Another outcome was recorded with this key. Nothing was changed.")
                    .reply();
        }
        return unknown();
    }

    private static JsonNode json(Recorded recorded) {
        ObjectNode json = CaseJson.toTree(recorded.outcome()).deepCopy();
        if (json.has("cause")) {
            json.set("rootCause", json.remove("cause"));
        }
        json.put("key", recorded.key());
        json.put("recordedAt", recorded.recordedAt().toString());
        return json;
    }

    private static Reply wrong(List<String> faults) {
        return Problem.of(422, "bad-outcome", "This is no outcome", String.join(" ", faults))
                .reply();
    }

    private static Reply unknown() {
        return Problem.notFound("No case has this id or reference.").reply();
    }
}
