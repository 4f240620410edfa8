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
     * @param parameters by name, true when required and without a default
     * @param uri of its {@code from}, with placeholders
     */
    record Template(String id, Map<String, Boolean> parameters, String uri) {}

    /** A channel: a use of a kind. Parameters by name, with their values. */
    record Channel(
            Optional<Placed<String>> template, Optional<String> routeId, Map<String, Placed<String>> parameters) {}

    final Map<String, Template> templates = new LinkedHashMap<>();
    final List<Placed<Channel>> channels = new ArrayList<>();
    final List<Placed<String>> routeIds = new ArrayList<>();
    final List<Placed<String>> consumed = new ArrayList<>();
    final List<Placed<String>> produced = new ArrayList<>();
    final List<Placed<String>> beans = new ArrayList<>();
    final List<Placed<String>> placeholders = new ArrayList<>();
}
