package org.guichet.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.guichet.cases.CaseJson;
import org.guichet.channel.http.Request;
import org.guichet.delivery.DeliveryDesk;
import org.guichet.store.ByHand;
import org.guichet.store.OutboxStanding;
import org.guichet.store.ParkedRow;
import org.jspecify.annotations.Nullable;

/** Where deliveries stand, and sending again. */
final class DeliveryApi {

    private static final int PARKED = 500;

    /** A replay's order is two instants. */
    private static final int ORDER_BYTES = 4_096;

    private static final String EVENT = "event";
    private static final String BY = "by";

    private final DeliveryDesk desk;
    private final Access access;
    private final Clock clock;

    /** @param access knows who asks */
    DeliveryApi(DeliveryDesk desk, Access access, Clock clock) {
        this.desk = desk;
        this.access = access;
        this.clock = clock;
    }

    Reply list(Request request) {
        ObjectNode body = CaseJson.mapper().createObjectNode();
        ArrayNode subscribers = body.putArray("subscribers");
        desk.standings().forEach(standing -> subscribers.add(json(standing)));
        return Reply.json(200, body);
    }

    Reply one(Request request) {
        return known(request, standing -> {
            ObjectNode body = json(standing);
            ArrayNode parked = body.putArray("parkedEvents");
            desk.parked(standing.subscriber(), PARKED).forEach(row -> parked.add(json(row)));
            return Reply.json(200, body);
        });
    }

    /** All that is parked, or the one that the body names: {@code {"event": "…", "by": "…"}}. */
    Reply retry(Request request) throws IOException {
        Optional<JsonNode> order =
                request.body().size() == 0 ? Optional.of(MissingNode.getInstance()) : order(request, Set.of(EVENT, BY));
        Optional<UUID> one =
                order.flatMap(given -> CaseFinder.uuid(given.path(EVENT).asText("")));
        Optional<String> by = order.flatMap(given -> by(request, given));
        boolean right =
                one.isPresent() || order.filter(given -> !given.has(EVENT)).isPresent();
        if (!right || by.isEmpty()) { // what was meant as one must not become all
            return Problem.of(
                            422,
                            "bad-order",
                            "This cannot be done",
                            "event is the id of a parked event, by a name of at most " + ByHand.LONGEST_NAME
                                    + " characters.")
                    .reply();
        }
        return known(request, standing -> count("retried", retried(standing.subscriber(), one, by.get())));
    }

    private int retried(String subscriber, Optional<UUID> one, String by) {
        return one.map(event -> desk.retry(subscriber, event, by) ? 1 : 0).orElseGet(() -> desk.retry(subscriber, by));
    }

    /** Who asks: whom the gateway knows by name, else as they say; empty for what is no name. */
    private Optional<String> by(Request request, JsonNode order) {
        JsonNode said = order.path(BY);
        return said.isMissingNode() || access.named(request).isPresent()
                ? Optional.of(access.person(request))
                : Optional.of(said.asText(""))
                        .filter(name -> said.isTextual() && !name.isBlank() && name.length() <= ByHand.LONGEST_NAME);
    }

    Reply replay(Request request) throws IOException {
        Optional<JsonNode> order = order(request, Set.of("since", "until", BY));
        Optional<Instant> since = order.flatMap(given -> instant(given, "since"));
        Optional<Instant> until =
                order.flatMap(given -> given.has("until") ? instant(given, "until") : Optional.of(clock.instant()));
        Optional<String> by = order.flatMap(given -> by(request, given));
        if (since.isEmpty() || until.isEmpty() || by.isEmpty()) {
            return Problem.of(
                            422,
                            "bad-order",
                            "This cannot be done",
                            "Send JSON with since and, if you like, until and by, e.g. {\"since\": \"2026-11-20T08:00:00Z\"}.")
                    .reply();
        }
        return known(
                request,
                standing -> count("replayed", desk.replay(standing.subscriber(), since.get(), until.get(), by.get())));
    }

    private Reply known(Request request, Function<OutboxStanding, Reply> answer) {
        return desk.standing(request.pathValue("subscriber")).map(answer).orElseGet(() -> Problem.notFound(
                        "No subscriber has this name.")
                .reply());
    }

    private static Reply count(String what, int count) {
        return Reply.json(200, CaseJson.mapper().createObjectNode().put(what, count));
    }

    /** Empty for what is none, and for one with a field that nobody knows: a slip may make it one about everything. */
    private static Optional<JsonNode> order(Request request, Set<String> fields) throws IOException {
        if (request.body().size() > ORDER_BYTES) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(CaseJson.mapper().readTree(request.body().bytes()))
                    .filter(JsonNode::isObject)
                    .filter(given ->
                            given.properties().stream().map(Map.Entry::getKey).allMatch(fields::contains));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> instant(JsonNode order, String field) {
        try {
            Instant instant = OffsetDateTime.parse(order.path(field).asText()).toInstant();
            return Optional.of(Instant.ofEpochMilli(instant.toEpochMilli()));
        } catch (DateTimeException | ArithmeticException e) { // a year far off is no number of milliseconds
            return Optional.empty();
        }
    }

    private ObjectNode json(OutboxStanding standing) {
        ObjectNode body = CaseJson.mapper().createObjectNode();
        body.put("subscriber", standing.subscriber());
        body.put("configured", desk.isConfigured(standing.subscriber()));
        body.put("waiting", standing.waiting());
        body.put("held", standing.held());
        body.put("parked", standing.parked());
        Instant oldest = standing.oldestWaiting();
        if (oldest != null) {
            body.put("oldestWaiting", oldest.toString());
            body.put(
                    "lagSeconds",
                    Math.max(0, Duration.between(oldest, clock.instant()).toSeconds()));
        }
        putIfKnown(body, "lastFailure", standing.lastFailure());
        putIfKnown(body, "lastFailureAt", standing.lastFailureAt());
        return body;
    }

    private static ObjectNode json(ParkedRow row) {
        ObjectNode body = CaseJson.mapper().createObjectNode();
        body.put("event", row.eventId().toString());
        body.put("reference", row.reference().value());
        body.put("revision", row.revision());
        body.put("attempts", row.attempts());
        body.put("failingSince", row.failingSince().toString());
        body.put("parkedAt", row.parkedAt().toString());
        putIfKnown(body, "reason", row.reason());
        return body;
    }

    private static void putIfKnown(ObjectNode body, String name, @Nullable Object value) {
        if (value != null) {
            body.put(name, value.toString());
        }
    }
}
