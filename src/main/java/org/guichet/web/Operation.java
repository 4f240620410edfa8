package org.guichet.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something that operators do or look at, over HTTP or, where no gateway runs, straight on the store.
 *
 * @param bean under which routes know it
 * @param path with {@code {name}} for what varies
 */
record Operation(String bean, String method, String path, Endpoint endpoint) {

    /** The values of the path's variables; empty when this operation is not asked for. */
    Optional<Map<String, String>> match(String askedMethod, String askedPath) {
        List<String> wanted = List.of(path.split("/", -1));
        List<String> given = List.of(askedPath.split("/", -1));
        if (!method.equals(askedMethod) || wanted.size() != given.size()) {
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < wanted.size(); i++) {
            String part = wanted.get(i);
            if (part.startsWith("{")) {
                values.put(part.substring(1, part.length() - 1), given.get(i));
            } else if (!part.equals(given.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(values);
    }
}
