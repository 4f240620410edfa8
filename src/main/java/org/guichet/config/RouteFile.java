package org.guichet.config;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.guichet.config.RouteModel.Placed;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads one route file into the model, and reports what is wrong within it alone. */
final class RouteFile {

    private static final Set<String> BEAN_USERS = Set.of("bean", "process", "method");
    private static final Set<String> PRODUCERS = Set.of("to", "toD", "wireTap", "enrich", "poll", "pollEnrich");
    private static final String HTTP = "platform-http:";
    private static final Set<String> PROSE = Set.of("description", "note");

    private final RouteModel model;
    private final Problems problems;

    RouteFile(RouteModel model, Problems problems) {
        this.model = model;
        this.problems = problems;
    }

    void read(Node document) {
        if (!(document instanceof SequenceNode list)) {
            problems.at(
                    document,
                    "a route file must be a list",
                    "begin each entry with \"- \", e.g. \"- templatedRoute:\"");
            return;
        }
        for (Node entry : list.getValue()) {
            entries(entry, this::topLevel);
        }
    }

    private void topLevel(ScalarNode key, Node value) {
        String word = key.getValue();
        if (!Dsl.TOP.contains(word)) {
            problems.at(key, "unknown entry \"" + word + "\"", Nearest.hint(word, Dsl.TOP));
            return;
        }
        switch (word) {
            case "routeTemplate" -> template(value);
            case "templatedRoute" -> channel(value);
            case "route" -> route(value);
            default -> {}
        }
        walk(word, value);
    }

    private void route(Node node) {
        scalar(node, "id").ifPresent(id -> model.routeIds.add(placed(id)));
        Optional<Node> from = child(node, "from");
        String method = from.flatMap(f -> child(f, "parameters"))
                .flatMap(parameters -> scalar(parameters, "httpMethodRestrict"))
                .map(ScalarNode::getValue)
                .orElse("");
        from.flatMap(f -> scalar(f, "uri"))
                .filter(uri -> uri.getValue().startsWith(HTTP))
                .ifPresent(uri -> model.httpDoors.add(
                        new Placed<>(method + " " + uri.getValue().substring(HTTP.length()), uri, problems)));
    }

    private void template(Node node) {
        Section section = Section.of(Dsl.ROUTE_TEMPLATE, "routeTemplate", Optional.of(node), problems);
        Map<String, KindParameter> parameters = new LinkedHashMap<>();
        for (Section parameter : section.sections("parameters")) {
            Optional<String> fallback = parameter.text("defaultValue");
            boolean needed = parameter.word("required").equals("true") && fallback.isEmpty();
            parameter
                    .text("name")
                    .ifPresent(name -> parameters.put(
                            name, KindParameter.of(name, parameter.word("description"), fallback, needed)));
        }
        String uri = child(node, "from")
                .or(() -> child(node, "route").flatMap(route -> child(route, "from")))
                .flatMap(from -> scalar(from, "uri"))
                .map(ScalarNode::getValue)
                .orElse("");
        String id = section.word("id");
        if (!id.isEmpty()
                && model.templates.putIfAbsent(
                                id, new RouteModel.Template(id, section.word("description"), parameters, uri))
                        != null) {
            section.wrong("id", "another file has a routeTemplate \"" + id + "\" too", "give one of them another id");
        }
    }

    private void channel(Node node) {
        Section section = Section.of(Dsl.TEMPLATED_ROUTE, "templatedRoute", Optional.of(node), problems);
        Map<String, Placed<String>> parameters = new LinkedHashMap<>();
        Map<String, Placed<String>> values = new LinkedHashMap<>();
        for (Node item : section.items("parameters")) {
            parameter(item, parameters, values);
        }
        Optional<Placed<String>> template = scalar(node, "routeTemplateRef").map(this::placed);
        Optional<ScalarNode> routeId = scalar(node, "routeId");
        routeId.ifPresent(id -> model.routeIds.add(placed(id)));
        RouteModel.Channel channel =
                new RouteModel.Channel(template, routeId.map(ScalarNode::getValue), parameters, values);
        model.channels.add(new Placed<>(channel, node, problems));
    }

    private void parameter(Node item, Map<String, Placed<String>> parameters, Map<String, Placed<String>> values) {
        Section section = Section.of(Dsl.VALUE, "parameter", Optional.of(item), problems);
        Optional<ScalarNode> name = scalar(item, "name");
        String value = section.word("value");
        name.ifPresent(n -> {
            section.value("value").ifPresent(at -> values.put(n.getValue(), new Placed<>(value, at, problems)));
            if (parameters.put(n.getValue(), new Placed<>(value, n, problems)) != null) {
                problems.at(n, "parameter \"" + n.getValue() + "\" stands here twice", "keep one of them");
            }
        });
    }

    /** Every endpoint, bean and placeholder below this node, and every step's name. */
    private void walk(String parent, Node node) {
        if (node instanceof ScalarNode scalar) {
            PlaceholderNames.in(scalar.getValue())
                    .forEach(name -> model.placeholders.add(new Placed<>(name, node, problems)));
            endpoint(parent, scalar);
        } else if (node instanceof SequenceNode list) {
            list.getValue().forEach(item -> item(parent, item));
        } else {
            entries(node, (key, value) -> child(parent, key, value));
        }
    }

    private void item(String parent, Node item) {
        if (parent.equals("steps")) {
            entries(item, (key, value) -> {
                if (!Dsl.STEPS.contains(key.getValue())) {
                    problems.at(
                            key,
                            "unknown step \"" + key.getValue() + "\"",
                            Nearest.hintNearOnly(
                                    key.getValue(), Dsl.STEPS, "see Camel's YAML DSL for the steps there are"));
                }
            });
        }
        walk(parent.equals("steps") ? "" : parent, item);
    }

    private void child(String parent, ScalarNode key, Node value) {
        String word = key.getValue();
        if (PROSE.contains(word)) {
            return;
        }
        if (word.equals("ref") && BEAN_USERS.contains(parent) && value instanceof ScalarNode ref) {
            model.beans.add(placed(ref));
        }
        walk(word.equals("uri") ? parent : word, value);
    }

    private void endpoint(String user, ScalarNode uri) {
        if (uri.getValue().startsWith("direct:") && !uri.getValue().contains("{{")) {
            if (user.equals("from")) {
                model.consumed.add(placed(uri));
            } else if (PRODUCERS.contains(user)) {
                model.produced.add(placed(uri));
            }
        }
    }

    private Placed<String> placed(ScalarNode node) {
        return new Placed<>(node.getValue(), node, problems);
    }

    private static void entries(Node node, BiConsumer<ScalarNode, Node> use) {
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key) {
                    use.accept(key, tuple.getValueNode());
                }
            }
        }
    }

    private static Optional<Node> child(Node node, String key) {
        Map<String, Node> found = new LinkedHashMap<>();
        entries(node, (k, value) -> found.putIfAbsent(k.getValue(), value));
        return Optional.ofNullable(found.get(key));
    }

    private static Optional<ScalarNode> scalar(Node node, String key) {
        return child(node, key).filter(ScalarNode.class::isInstance).map(ScalarNode.class::cast);
    }
}
