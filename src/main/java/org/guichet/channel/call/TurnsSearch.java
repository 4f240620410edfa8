package org.guichet.channel.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for a list of turns in a document of an unknown make, wherever it stands: the nearest to the top. Bounded in depth
 * and number; into lists only where they hold one thing, since several may be several calls.
 */
final class TurnsSearch {

    private static final int DEEPEST = 6;
    private static final int MOST = 2_000;

    /** Turns are among the first that a list holds. */
    private static final int LOOKED_AT = 20;

    /** What somebody wrote about a call was not said in it. */
    private static final Set<String> NO_TURNS = Set.of("comments", "notes", "tags", "highlights", "actionItems");

    /**
     * A list of turns.
     *
     * @param around the objects that hold it, the outermost first
     */
    record Found(List<JsonNode> around, JsonNode turns) {
        Found {
            around = List.copyOf(around);
        }
    }

    private TurnsSearch() {}

    static Optional<Found> in(JsonNode root) {
        Deque<Found> waiting = new ArrayDeque<>();
        waiting.add(new Found(List.of(), root));
        for (int looked = 0; looked < MOST && !waiting.isEmpty(); looked++) {
            Found here = waiting.remove();
            if (areTurns(here.turns())) {
                return Optional.of(here);
            }
            addInner(here, waiting);
        }
        return Optional.empty();
    }

    private static void addInner(Found here, Deque<Found> waiting) {
        JsonNode node = here.turns();
        if (here.around().size() >= DEEPEST || waiting.size() >= MOST) {
            return;
        }
        List<JsonNode> around = new ArrayList<>(here.around());
        around.add(node);
        if (node.isObject()) {
            node.properties().stream()
                    .filter(field -> field.getValue().isContainerNode() && !NO_TURNS.contains(field.getKey()))
                    .forEach(field -> waiting.add(new Found(around, field.getValue())));
        } else if (node.size() == 1 && node.path(0).isContainerNode()) {
            waiting.add(new Found(around, node.path(0)));
        }
    }

    private static boolean areTurns(JsonNode node) {
        if (!node.isArray()) {
            return false;
        }
        for (int i = 0; i < Math.min(node.size(), LOOKED_AT); i++) {
            JsonNode turn = TurnFields.unwrapped(node.path(i));
            if (TurnFields.label(turn) != null && TurnFields.says(turn)) {
                return true;
            }
        }
        return false;
    }
}
