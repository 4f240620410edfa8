package org.guichet.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import org.guichet.cases.CaseJson;
import org.guichet.channel.http.Request;
import org.guichet.store.ByHand;
import org.guichet.tryout.Selection;
import org.guichet.tryout.Since;
import org.guichet.tryout.TryoutDesk.Job;
import org.jspecify.annotations.Nullable;

/**
 * What staff want read again, as JSON: {@code {"since", "channel", "limit", "ids", "readAgain", "apply", "digest", "by",
 * "reason"}}; all optional.
 */
final class TryoutOrder {

    private static final int LARGEST = 1 << 20;

    /** What each field is; anything else is refused, since an order that is half understood may be one about everything. */
    private static final Map<String, Predicate<JsonNode>> FIELDS = Map.of(
            "since", JsonNode::isTextual,
            "channel", JsonNode::isTextual,
            "limit", JsonNode::canConvertToInt,
            "ids", JsonNode::isArray,
            "readAgain", JsonNode::isBoolean,
            "apply", JsonNode::isBoolean,
            "digest", JsonNode::isTextual,
            "by", JsonNode::isTextual,
            "reason", JsonNode::isTextual);

    private TryoutOrder() {}

    /**
     * Reads it.
     *
     * @param zone in which a day begins
     * @throws Order.BadOrderException when it cannot be understood
     */
    static Job read(Request request, Instant now, ZoneId zone) throws IOException {
        JsonNode order = tree(request);
        requireKnown(order);
        try {
            Selection selection = new Selection(
                    text(order, "since") == null ? null : Since.of(String.valueOf(text(order, "since")), now, zone),
                    text(order, "channel"),
                    order.path("limit").asInt(0),
                    ids(order.path("ids")),
                    order.path("readAgain").asBoolean(false));
            String by = text(order, "by");
            String reason = text(order, "reason");
            return new Job(
                    selection,
                    order.path("apply").asBoolean(false),
                    text(order, "digest"),
                    new ByHand(by == null ? "staff" : by, reason == null ? "" : reason));
        } catch (IllegalArgumentException e) {
            throw new Order.BadOrderException(String.valueOf(e.getMessage()));
        }
    }

    private static void requireKnown(JsonNode order) throws Order.BadOrderException {
        for (Map.Entry<String, JsonNode> given : order.properties()) {
            Predicate<JsonNode> form = FIELDS.get(given.getKey());
            if (form == null) {
                throw new Order.BadOrderException("An order has the fields "
                        + String.join(", ", new TreeSet<>(FIELDS.keySet())) + " and no others.");
            }
            if (!given.getValue().isNull() && !form.test(given.getValue())) {
                throw new Order.BadOrderException(given.getKey() + " is of another kind: see /openapi.json.");
            }
        }
    }

    private static JsonNode tree(Request request) throws IOException {
        if (request.body().size() > LARGEST) {
            throw new Order.BadOrderException("The order has more than " + LARGEST + " bytes.");
        }
        if (request.body().size() == 0) {
            return CaseJson.mapper().createObjectNode();
        }
        try {
            JsonNode tree = CaseJson.mapper().readTree(request.body().bytes());
            if (tree.isObject()) {
                return tree;
            }
        } catch (JsonProcessingException e) {
            throw new Order.BadOrderException("The body is not JSON.");
        }
        throw new Order.BadOrderException("The body is not a JSON object.");
    }

    private static Set<UUID> ids(JsonNode list) {
        Set<UUID> ids = new HashSet<>();
        list.forEach(id -> ids.add(UUID.fromString(id.asText())));
        return ids;
    }

    private static @Nullable String text(JsonNode order, String name) {
        JsonNode value = order.path(name);
        return value.isTextual() && !value.asText().isBlank() ? value.asText() : null;
    }
}
