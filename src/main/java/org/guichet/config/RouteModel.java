package org.guichet.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/** What the files under {@code routes/} say, as far as they can be checked without starting anything. */
final class RouteModel {

    /** Something at a place in a file. */
    record Placed<T>(T value, Node node, Problems problems) {}

    /**
     * A channel kind.
     *
     * @param about its description
     * @param parameters by name, in their order
     * @param uri of its {@code from}, with placeholders
     */
    record Template(String id, String about, Map<String, KindParameter> parameters, String uri) {}

    /**
     * A channel: a use of a kind.
     *
     * @param parameters values by name, at the place of the name
     * @param values the same at the place of the value
     */
    record Channel(
            Optional<Placed<String>> template,
            Optional<String> routeId,
            Map<String, Placed<String>> parameters,
            Map<String, Placed<String>> values) {

        /** What a parameter is set to, or its default; empty for none. */
        String value(String name, Template kind) {
            Placed<String> given = parameters.get(name);
            KindParameter known = kind.parameters().get(name);
            return given != null
                    ? given.value()
                    : known == null ? "" : known.fallback().orElse("");
        }
    }

    final Map<String, Template> templates = new LinkedHashMap<>();
    final List<Placed<Channel>> channels = new ArrayList<>();
    final List<Placed<String>> routeIds = new ArrayList<>();
    /** Methods and paths of HTTP that routes other than channels take, such as {@code POST /api/v1/erasures}. */
    final List<Placed<String>> httpDoors = new ArrayList<>();

    final List<Placed<String>> consumed = new ArrayList<>();
    final List<Placed<String>> produced = new ArrayList<>();
    final List<Placed<String>> beans = new ArrayList<>();
    final List<Placed<String>> placeholders = new ArrayList<>();
}
