package org.guichet.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A mapping of a configuration file. Reading a key makes it known; {@link #finish} then reports every other one. A value
 * that is wrong is reported where it stands, and the default is used, so that one reading finds every problem.
 */
final class Section {

    private final String name;
    private final @Nullable Node node;
    private final Problems problems;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Node> keys = new LinkedHashMap<>();
    private final Set<String> known = new LinkedHashSet<>();

    private Section(String name, @Nullable Node node, Problems problems) {
        this.name = name;
        this.node = node;
        this.problems = problems;
    }

    /**
     * @param name as messages call it, e.g. {@code server}; empty for the whole file
     * @param node absent for a section that is left out
     */
    static Section of(String name, Optional<Node> node, Problems problems) {
        Section section = new Section(name, node.orElse(null), problems);
        node.filter(n -> !isEmpty(n)).ifPresent(section::fill);
        return section;
    }

    private void fill(Node given) {
        if (!(given instanceof MappingNode mapping)) {
            problems.at(given, title() + " must be a mapping", "write \"key: value\" lines");
            return;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (values.putIfAbsent(key, tuple.getValueNode()) != null) {
                problems.at(tuple.getKeyNode(), "\"" + path(key) + "\" stands here twice", "keep one of them");
            }
            keys.putIfAbsent(key, tuple.getKeyNode());
        }
    }

    /** Reports the keys that nobody asked for. */
    void finish() {
        keys.forEach((key, at) -> {
            if (!known.contains(key)) {
                problems.at(at, "unknown key \"" + path(key) + "\"", Nearest.hint(key, known));
            }
        });
    }

    Section section(String key) {
        return of(path(key), value(key), problems);
    }

    /** The value's node, unless it is absent or empty. */
    Optional<Node> value(String key) {
        known.add(key);
        return Optional.ofNullable(values.get(key)).filter(value -> !isEmpty(value));
    }

    /** Whether a mapping stands there, for keys that may also have a single value. */
    boolean isMapping(String key) {
        return value(key).filter(MappingNode.class::isInstance).isPresent();
    }

    /** The keys that are given, in their order, for sections whose keys are not all known beforehand. */
    Set<String> keys() {
        return Collections.unmodifiableSet(values.keySet());
    }

    Optional<String> text(String key) {
        return value(key).flatMap(value -> scalar(key, value));
    }

    String text(String key, String fallback) {
        return text(key).orElse(fallback);
    }

    int number(String key, int fallback, int least, int most) {
        Optional<String> given = text(key);
        if (given.isEmpty()) {
            return fallback;
        }
        Optional<Integer> number = integer(given.get()).filter(n -> n >= least && n <= most);
        if (number.isEmpty()) {
            String hint = "write a number from " + least + " to " + most + "; the default is " + fallback;
            wrong(key, "\"" + path(key) + "\" cannot be \"" + given.get() + "\"", hint);
        }
        return number.orElse(fallback);
    }

    boolean flag(String key) {
        String given = text(key, "false");
        if (!given.equals("true") && !given.equals("false")) {
            wrong(key, "\"" + path(key) + "\" cannot be \"" + given + "\"", "write true or false");
        }
        return given.equals("true");
    }

    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (Node item : items(key)) {
            scalar(key, item).ifPresent(texts::add);
        }
        return texts;
    }

    /** The entries of a list of mappings. */
    List<Section> sections(String key) {
        List<Section> sections = new ArrayList<>();
        for (Node item : items(key)) {
            sections.add(of(path(key) + "[" + sections.size() + "]", Optional.of(item), problems));
        }
        return sections;
    }

    List<Node> items(String key) {
        Optional<Node> value = value(key);
        if (value.isPresent() && !(value.get() instanceof SequenceNode)) {
            problems.at(value.get(), "\"" + path(key) + "\" must be a list", "write " + key + ": [one, two]");
        }
        return value.map(v -> v instanceof SequenceNode list ? list.getValue() : List.<Node>of())
                .orElse(List.of());
    }

    /** Reports a key that has to be there. */
    void require(String key, String hint) {
        if (value(key).isEmpty() && node != null) {
            problems.at(node, title() + " has no \"" + key + "\"", hint);
        }
    }

    /** Reports a value that is wrong, at its place; at the section's when the key is left out. */
    void wrong(String key, String message, String hint) {
        Node at = values.getOrDefault(key, node);
        if (at == null) {
            problems.inFile(message, hint);
        } else {
            problems.at(at, message, hint);
        }
    }

    /** The words of a single value; empty for anything else. */
    static String words(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    private Optional<String> scalar(String key, Node value) {
        if (value instanceof ScalarNode scalar) {
            return Optional.of(scalar.getValue());
        }
        problems.at(value, "\"" + path(key) + "\" must be a single value", "");
        return Optional.empty();
    }

    private static Optional<Integer> integer(String given) {
        try {
            return Optional.of(Integer.parseInt(given));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean isEmpty(Node node) {
        return node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.NULL);
    }

    private String path(String key) {
        return name.isEmpty() ? key : name + "." + key;
    }

    private String title() {
        return name.isEmpty() ? "the file" : "\"" + name + "\"";
    }
}
