package org.guichet.tryout;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What kind of change a change is: words of closed lists and of the configuration, never of a complainant, so that changes
 * can be counted and the count shown to anybody.
 */
final class Kinds {

    private static final String ADDED = "added";
    private static final String REMOVED = "removed";
    private static final String CHANGED = "changed";

    /** Fields whose words are machine words, by what of them is. */
    private static final Map<String, String> CLOSED =
            Map.of("priority", "level", "decision", "kind", "assignment", "queue", "harm", "safety");

    /** Lists whose elements are machine words, by what of each is. */
    private static final Map<String, String> LISTS = Map.of(
            "references", "kind", "remedySought", "kind", "missing", "field", "flags", "", "deadlines", "regime");

    private static final Set<String> PLAIN = Set.of("language", "origin", "promisedBy");

    private Kinds() {}

    static List<String> of(String field, JsonNode was, JsonNode now) {
        if (PLAIN.contains(field)) {
            return List.of(step(was.asText(""), now.asText("")));
        }
        if (field.equals("nature")) {
            return List.of(sameOr(
                    was.path(0).path("code").asText(""),
                    now.path(0).path("code").asText(""),
                    "others"));
        }
        if (CLOSED.containsKey(field)) {
            String word = CLOSED.get(field);
            return List.of(sameOr(was.path(word).asText(""), now.path(word).asText(""), "reasons"));
        }
        return LISTS.containsKey(field) ? inList(LISTS.get(field), was, now) : List.of(plainly(was, now));
    }

    private static String sameOr(String was, String now, String otherwise) {
        return was.equals(now) ? otherwise : step(was, now);
    }

    private static String step(String was, String now) {
        return (was.isEmpty() ? "none" : was) + " → " + (now.isEmpty() ? "none" : now);
    }

    private static List<String> inList(String word, JsonNode was, JsonNode now) {
        List<String> gone = words(word, was);
        List<String> come = words(word, now);
        List<String> kinds = new ArrayList<>();
        for (String one : words(word, now)) {
            if (gone.remove(one)) {
                come.remove(one);
            }
        }
        come.forEach(one -> kinds.add("+" + one));
        gone.forEach(one -> kinds.add("-" + one));
        return kinds.isEmpty() ? List.of(CHANGED) : kinds;
    }

    private static List<String> words(String word, JsonNode list) {
        List<String> words = new ArrayList<>();
        list.forEach(one -> words.add((word.isEmpty() ? one : one.path(word)).asText("")));
        return words;
    }

    private static String plainly(JsonNode was, JsonNode now) {
        boolean had = !isNothing(was);
        boolean has = !isNothing(now);
        return had == has ? CHANGED : has ? ADDED : REMOVED;
    }

    private static boolean isNothing(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || value.isContainerNode() && value.isEmpty()
                || value.isTextual() && value.asText().isEmpty();
    }
}
