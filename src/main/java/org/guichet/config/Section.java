package org.guichet.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.guichet.config.keys.Form;
import org.guichet.config.keys.Key;
import org.guichet.config.keys.Shape;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A mapping of a configuration file, held against the {@link Shape} that says what it may hold. What is wrong is reported
 * where it stands, and the default is read in its place, so that one reading finds every problem.
 */
final class Section {

    private final Shape shape;
    private final String name;
    private final @Nullable Node node;
    private final Problems problems;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Node> keys = new LinkedHashMap<>();
    private final FormCheck check;
    /** The value of the key by which this section may have more keys. */
    private String chosen = "";

    private Section(Shape shape, String name, @Nullable Node node, Problems problems) {
        this.shape = shape;
        this.name = name;
        this.node = node;
        this.problems = problems;
        this.check = new FormCheck(problems);
    }

    /** A whole file; absent when it is left out or could not be read. */
    static Section of(Shape shape, Optional<Node> node, Problems problems) {
        return of(shape, "", node, problems);
    }

    /** @param name as messages call it, e.g. {@code server}; empty for the whole file */
    static Section of(Shape shape, String name, Optional<Node> node, Problems problems) {
        Section section = new Section(shape, name, node.orElse(null), problems);
        node.filter(n -> !FormCheck.isEmpty(n)).ifPresent(section::fill);
        section.checkKeys();
        return section;
    }

    private void fill(Node given) {
        if (!(given instanceof MappingNode mapping)) {
            problems.at(given, title() + " must be a mapping", "write \"key: value\" lines");
            return;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            String key = FormCheck.words(tuple.getKeyNode());
            if (values.putIfAbsent(key, tuple.getValueNode()) != null) {
                problems.at(tuple.getKeyNode(), "\"" + path(key) + "\" stands here twice", "keep one of them");
            }
            keys.putIfAbsent(key, tuple.getKeyNode());
        }
    }

    private void checkKeys() {
        chosen = shape.choice().isEmpty() ? "" : text(shape.choice()).orElse("");
        List<Key> known = shape.keys(chosen);
        keys.forEach((key, at) -> {
            if (known.stream().noneMatch(one -> one.name().equals(key))) {
                problems.at(at, "unknown key \"" + path(key) + "\"", unknown(key, known));
            }
        });
        for (Key key : known) {
            String hint = key.required();
            Optional<Node> value = value(key.name());
            if (value.isPresent()) {
                check.value(key, path(key.name()), value.get());
            } else if (hint != null && node != null) {
                problems.at(node, title() + " has no \"" + key.name() + "\"", hint);
            }
        }
    }

    private String unknown(String given, List<Key> known) {
        Optional<Key> elsewhere = shape.find(given);
        return elsewhere.isPresent()
                ? "it has no meaning with " + shape.choice() + ": " + chosen
                : Nearest.hint(given, known.stream().map(Key::name).toList());
    }

    Section section(String key) {
        Shape inner = form(key) instanceof Form.TextOr either
                ? either.shape()
                : form(key, Form.Nested.class).shape();
        return of(inner, path(key), value(key), problems);
    }

    /** The entries of a list of mappings. */
    List<Section> sections(String key) {
        Shape inner = form(key, Form.Entries.class).shape();
        List<Section> sections = new ArrayList<>();
        for (Node item : items(key)) {
            sections.add(of(inner, path(key) + "[" + sections.size() + "]", Optional.of(item), problems));
        }
        return sections;
    }

    /** The mappings below this key by the names that the operator chose. */
    Map<String, Section> named(String key) {
        Shape inner = form(key, Form.Named.class).shape();
        Map<String, Section> sections = new LinkedHashMap<>();
        value(key).ifPresent(given -> FormCheck.entries(given)
                .forEach((word, at) ->
                        sections.put(word, of(inner, path(key) + "." + word, Optional.of(at), problems))));
        return sections;
    }

    /** The mapping below this key as a section of which nothing is checked, for reporting what is wrong in it. */
    Section open(String key) {
        Section section = new Section(Shape.of(), path(key), value(key).orElse(null), problems);
        section.node().ifPresent(section::fillQuietly);
        return section;
    }

    private Optional<Node> node() {
        return Optional.ofNullable(node);
    }

    private void fillQuietly(Node given) {
        values.putAll(FormCheck.entries(given));
        if (given instanceof MappingNode mapping) {
            mapping.getValue()
                    .forEach(tuple -> keys.putIfAbsent(FormCheck.words(tuple.getKeyNode()), tuple.getKeyNode()));
        }
    }

    /** The single values below this key by the names that the operator chose; those that are wrong are left out. */
    Map<String, String> namedTexts(String key) {
        List<String> words = form(key, Form.NamedTexts.class).words();
        Map<String, String> texts = new LinkedHashMap<>();
        value(key).ifPresent(given -> FormCheck.entries(given).forEach((word, at) -> {
            if (at instanceof ScalarNode scalar && (words.isEmpty() || words.contains(scalar.getValue()))) {
                texts.put(word, scalar.getValue());
            }
        }));
        return texts;
    }

    /** The value's node, unless it is absent or empty. */
    Optional<Node> value(String key) {
        return Optional.ofNullable(values.get(key)).filter(value -> !FormCheck.isEmpty(value));
    }

    /** Whether a mapping stands there, for keys that may also have a single value. */
    boolean isMapping(String key) {
        return value(key).filter(MappingNode.class::isInstance).isPresent();
    }

    /** Whether the key is given, rightly or wrongly. */
    boolean has(String key) {
        return value(key).isPresent();
    }

    /** A single value that is given and right, else its default, if it has one. */
    Optional<String> text(String key) {
        Form form = form(key);
        Optional<String> given = value(key).filter(ScalarNode.class::isInstance).map(FormCheck::words);
        if (form instanceof Form.OneOf one) {
            return given.filter(one.words()::contains).or(() -> Optional.ofNullable(one.fallback()));
        }
        return form instanceof Form.Text text ? given.or(() -> Optional.ofNullable(text.fallback())) : given;
    }

    /** The same of a key that has a default, or has to be there; empty when it is not. */
    String word(String key) {
        return text(key).orElse("");
    }

    /** A number, else its default. */
    int number(String key) {
        Integer fallback = form(key, Form.Number.class).fallback();
        return numberIn(key).orElseGet(() -> {
            if (fallback == null) {
                throw new IllegalStateException(path(key) + " has no default");
            }
            return fallback;
        });
    }

    /** A number that is given and right. */
    Optional<Integer> numberIn(String key) {
        Form.Number form = form(key, Form.Number.class);
        return value(key).flatMap(given -> FormCheck.number(form, given));
    }

    boolean flag(String key) {
        form(key, Form.Flag.class);
        return value(key).filter(given -> FormCheck.words(given).equals("true")).isPresent();
    }

    /** The values of a list that are right; those of its default when there are none. */
    List<String> texts(String key) {
        Form form = form(key);
        if (form instanceof Form.Texts texts) {
            List<String> given = words(key)
                    .filter(word -> texts.words().isEmpty() || texts.words().contains(word))
                    .toList();
            return given.isEmpty() ? texts.fallback() : given;
        }
        return words(key).toList();
    }

    private Stream<String> words(String key) {
        return items(key).stream().filter(ScalarNode.class::isInstance).map(FormCheck::words);
    }

    List<Node> items(String key) {
        return value(key)
                .map(v -> v instanceof SequenceNode list ? list.getValue() : List.<Node>of())
                .orElse(List.of());
    }

    /** The keys that are given, in their order. */
    Set<String> keys() {
        return Collections.unmodifiableSet(values.keySet());
    }

    /** Reports a key that is missing only because of what other keys say. */
    void require(String key, String hint) {
        if (!has(key) && node != null) {
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

    /** Reports a key that should not stand there. */
    void unknown(String key, String hint) {
        Node at = keys.get(key);
        if (at != null) {
            problems.at(at, "unknown key \"" + path(key) + "\"", hint);
        }
    }

    /** Reports a value of a list that is wrong, at its place. */
    void wrongItem(String key, String item, String message, String hint) {
        items(key).stream()
                .filter(one -> FormCheck.words(one).equals(item))
                .findFirst()
                .ifPresentOrElse(at -> problems.at(at, message, hint), () -> wrong(key, message, hint));
    }

    /** The words of a single value; empty for anything else. */
    static String words(Node node) {
        return FormCheck.words(node);
    }

    private <F extends Form> F form(String key, Class<F> type) {
        Form form = form(key);
        if (!type.isInstance(form)) {
            throw new IllegalStateException(path(key) + " is declared as " + form);
        }
        return type.cast(form);
    }

    private Form form(String key) {
        return shape.keys(chosen).stream()
                .filter(one -> one.name().equals(key))
                .findFirst()
                .or(() -> shape.find(key))
                .orElseThrow(() -> new IllegalStateException(path(key) + " is not declared"))
                .form();
    }

    private String path(String key) {
        return name.isEmpty() ? key : name + "." + key;
    }

    private String title() {
        return name.isEmpty() ? "the file" : "\"" + name + "\"";
    }
}
