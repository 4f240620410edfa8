package org.guichet.channel.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A recogniser's document inside of another one: a webhook's event, a job with its output, a list of one. Looked for level by
 * level; bounded in depth and number. Where one level holds two, they may be two calls or two channels, and neither is taken.
 *
 * @param around the objects that hold it, the outermost first
 * @param inside the document
 */
record Envelope(List<JsonNode> around, JsonNode inside) {

    private static final int DEEPEST = 4;
    private static final int MOST = 500;

    Envelope {
        around = List.copyOf(around);
    }

    /** @param known whether a document is one that can be read */
    static Optional<Envelope> of(JsonNode root, Predicate<JsonNode> known) {
        List<Envelope> level = inner(new Envelope(List.of(), root));
        for (int depth = 0; depth < DEEPEST && !level.isEmpty() && level.size() < MOST; depth++) {
            List<Envelope> found = level.stream()
                    .filter(envelope -> known.test(envelope.inside))
                    .toList();
            if (!found.isEmpty()) {
                return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
            }
            level = level.stream().flatMap(envelope -> inner(envelope).stream()).toList();
        }
        return Optional.empty();
    }

    private static List<Envelope> inner(Envelope outer) {
        List<JsonNode> around = new ArrayList<>(outer.around);
        around.add(outer.inside);
        List<Envelope> inner = new ArrayList<>();
        if (outer.inside.isObject() || outer.inside.size() == 1) {
            for (JsonNode value : outer.inside) {
                JsonNode document = value.isTextual() ? parsed(value.textValue()) : value;
                if (document.isContainerNode()) {
                    inner.add(new Envelope(around, document));
                }
            }
        }
        return inner;
    }

    /** Queues and gateways pass JSON on as text. */
    private static JsonNode parsed(String text) {
        JsonNode tree = text.startsWith("{") || text.startsWith("[{") ? JsonTranscript.tree(text) : null;
        return tree == null ? com.fasterxml.jackson.databind.node.MissingNode.getInstance() : tree;
    }

    /** What the document says, and what is told around it: an id of the call is worth more than one of the document. */
    Transcript told(Transcript transcript) {
        if (!(transcript instanceof Transcript.Call call)) {
            return transcript;
        }
        CallFacts facts = CallFacts.NONE;
        for (JsonNode one : around) {
            facts = JsonFacts.merged(facts, JsonFacts.of(one));
        }
        facts = JsonFacts.merged(facts, call.facts());
        for (String flag : call.facts().flags()) {
            facts = facts.flagged(flag);
        }
        for (JsonNode one : around) {
            facts = facts.orId(JsonValues.text(one, "id"));
        }
        return new Transcript.Call(facts, call.utterances());
    }
}
