package org.guichet.config;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.guichet.config.keys.Form;
import org.guichet.config.keys.Key;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Whether values have the form that their keys declare; what lies in sections is checked when these are read. */
final class FormCheck {

    private final Problems problems;

    FormCheck(Problems problems) {
        this.problems = problems;
    }

    /** @param path as messages call the key, e.g. {@code server.port} */
    void value(Key key, String path, Node value) {
        Form form = key.form();
        if (form instanceof Form.Number number) {
            number(number, path, value);
        } else if (form instanceof Form.Flag) {
            flag(path, value);
        } else if (form instanceof Form.OneOf one) {
            oneOf(one, path, value);
        } else if (form instanceof Form.Texts texts) {
            list(key, path, value, item -> word(texts.words(), texts.noun(), path, item));
        } else if (form instanceof Form.Secrets) {
            list(key, path, value, item -> single(path, item));
        } else if (form instanceof Form.Entries) {
            list(key, path, value, item -> {});
        } else if (form instanceof Form.NamedTexts texts) {
            mapping(path, value);
            entries(value).forEach((name, item) -> word(texts.words(), null, path + "." + name, item));
        } else if (form instanceof Form.Named) {
            mapping(path, value);
        } else if (form instanceof Form.Text || form instanceof Form.Secret) {
            single(path, value);
        }
    }

    private void number(Form.Number form, String path, Node value) {
        if (single(path, value) && number(form, value).isEmpty()) {
            String fallback = form.fallback() == null ? "" : "; the default is " + form.fallback();
            problems.at(
                    value,
                    cannotBe(path, value),
                    "write a number from " + form.least() + " to " + form.most() + fallback);
        }
    }

    /** The number, when it is one and within its limits. */
    static Optional<Integer> number(Form.Number form, Node value) {
        try {
            int number = Integer.parseInt(words(value));
            return number >= form.least() && number <= form.most() ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private void flag(String path, Node value) {
        if (single(path, value) && !words(value).equals("true") && !words(value).equals("false")) {
            problems.at(value, cannotBe(path, value), "write true or false");
        }
    }

    private void oneOf(Form.OneOf one, String path, Node value) {
        word(one.words(), one.noun(), path, value);
    }

    private void word(List<String> words, @Nullable String noun, String path, Node value) {
        if (single(path, value) && !words.isEmpty() && !words.contains(words(value))) {
            problems.at(
                    value,
                    noun == null ? cannotBe(path, value) : "\"" + words(value) + "\" is not " + noun,
                    Nearest.hint(words(value), words));
        }
    }

    private void list(Key key, String path, Node value, Consumer<Node> each) {
        if (value instanceof SequenceNode list) {
            list.getValue().forEach(each);
        } else {
            problems.at(value, "\"" + path + "\" must be a list", "write " + key.name() + ": [one, two]");
        }
    }

    private void mapping(String path, Node value) {
        if (!(value instanceof MappingNode mapping)) {
            problems.at(value, "\"" + path + "\" must be a mapping", "write \"key: value\" lines");
            return;
        }
        Set<String> names = new HashSet<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String name = words(tuple.getKeyNode());
            if (!names.add(name)) {
                problems.at(tuple.getKeyNode(), "\"" + path + "." + name + "\" stands here twice", "keep one of them");
            }
        }
    }

    private boolean single(String path, Node value) {
        if (value instanceof ScalarNode) {
            return true;
        }
        problems.at(value, "\"" + path + "\" must be a single value", "");
        return false;
    }

    private static String cannotBe(String path, Node value) {
        return "\"" + path + "\" cannot be \"" + words(value) + "\"";
    }

    /** The values of a mapping by their keys, the first where one stands twice; none of anything else. */
    static Map<String, Node> entries(Node node) {
        Map<String, Node> entries = new LinkedHashMap<>();
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                entries.putIfAbsent(words(tuple.getKeyNode()), tuple.getValueNode());
            }
        }
        return entries;
    }

    static boolean isEmpty(Node node) {
        return node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.NULL);
    }

    /** The words of a single value; empty for anything else. */
    static String words(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }
}
