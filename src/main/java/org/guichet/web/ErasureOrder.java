package org.guichet.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.guichet.cases.CaseJson;
import org.guichet.channel.http.Request;
import org.guichet.store.ByHand;
import org.guichet.store.Person;
import org.jspecify.annotations.Nullable;

/**
 * What staff ask to be found or erased, as JSON: {@code {"email"} or {"phone"} or {"names": [id or reference]}, "by",
 * "reason"}.
 *
 * @param person whom to look for, in a search
 * @param names ids and references of cases and arrivals
 */
record ErasureOrder(@Nullable Person person, List<String> names, String by, String reason) {

    private static final int LARGEST = 256 << 10;
    private static final int MOST_NAMES = 1_000;

    ErasureOrder {
        names = List.copyOf(names);
    }

    static ErasureOrder read(Request request) throws IOException {
        JsonNode order = tree(request);
        try {
            return new ErasureOrder(person(order), names(order), text(order, "by", "staff"), text(order, "reason", ""));
        } catch (IllegalArgumentException e) {
            throw new Order.BadOrderException(String.valueOf(e.getMessage()));
        }
    }

    private static JsonNode tree(Request request) throws IOException {
        if (request.body().size() > LARGEST) {
            throw new Order.BadOrderException("The order has more than " + LARGEST + " bytes.");
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

    private static @Nullable Person person(JsonNode order) throws Order.BadOrderException {
        if (order.has("email") && order.has("phone")) {
            throw new Order.BadOrderException("Look for an e-mail address or for a phone number, one at a time.");
        }
        if (order.has("email")) {
            return Person.withEmail(text(order, "email", ""));
        }
        return order.has("phone") ? Person.withPhone(text(order, "phone", "")) : null;
    }

    private static List<String> names(JsonNode order) throws Order.BadOrderException {
        List<String> names = new ArrayList<>();
        for (JsonNode name : order.path("names")) {
            if (!name.isTextual() || names.size() == MOST_NAMES) {
                throw new Order.BadOrderException(
                        "names is an array of at most " + MOST_NAMES + " ids and references.");
            }
            names.add(name.textValue());
        }
        return names;
    }

    private static String text(JsonNode order, String name, String otherwise) throws Order.BadOrderException {
        JsonNode value = order.path(name);
        if (!value.isMissingNode() && !value.isTextual()) {
            throw new Order.BadOrderException(name + " must be text.");
        }
        return value.isMissingNode() ? otherwise : value.textValue();
    }

    /** Who erases what is named, and why. */
    ByHand decision() throws Order.BadOrderException {
        if (person != null || names.isEmpty()) {
            throw new Order.BadOrderException("Name what is to be erased: names is an array of ids and references.");
        }
        if (reason.isBlank()) {
            throw new Order.BadOrderException("reason is needed: one sentence, which subscribers are told too.");
        }
        try {
            return new ByHand(by, reason);
        } catch (IllegalArgumentException e) {
            throw new Order.BadOrderException("by has 1 to " + ByHand.LONGEST_NAME + " characters, reason at most "
                    + ByHand.LONGEST_REASON + ".");
        }
    }
}
