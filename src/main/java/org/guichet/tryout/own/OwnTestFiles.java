package org.guichet.tryout.own;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.guichet.cases.ChannelKind;
import org.guichet.tryout.own.OwnTest.Expected;
import org.guichet.tryout.own.OwnTest.How;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** {@code config/tests/*.yaml}: a list {@code tests}, each with an input and what is expected of it. */
public final class OwnTestFiles {

    /** The folder's name in the configuration folder. */
    public static final String FOLDER = "tests";

    private static final long LARGEST = 1 << 20;
    private static final Set<String> KEYS = Set.of(
            "name", "kind", "channel", "file", "text", "mediaType", "receivedAt", "expect", "contains", "absent");

    private final List<OwnTest> tests = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private Path file = Path.of("");
    private String named = "";

    private OwnTestFiles() {}

    /**
     * What came of reading.
     *
     * @param tests those that are right
     * @param problems as {@code file:line: what is wrong}
     */
    public record Loaded(List<OwnTest> tests, List<String> problems) {
        public Loaded {
            tests = List.copyOf(tests);
            problems = List.copyOf(problems);
        }
    }

    /**
     * Reads every file of the folder in the order of their names; without the folder there are none.
     *
     * @throws IOException when the folder is there and cannot be listed
     */
    public static Loaded load(Path configFolder) throws IOException {
        OwnTestFiles files = new OwnTestFiles();
        Path folder = configFolder.resolve(FOLDER);
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.list(folder)) {
                for (Path file : all.filter(one -> one.toString().endsWith(".yaml"))
                        .sorted()
                        .toList()) {
                    files.read(file);
                }
            }
        }
        return new Loaded(files.tests, files.problems);
    }

    private void read(Path from) {
        file = from;
        named = "config/" + FOLDER + "/" + from.getFileName();
        try {
            if (Files.size(from) > LARGEST) {
                problems.add(named + ":1: larger than 1 MB");
                return;
            }
            LoadSettings settings = LoadSettings.builder().setUseMarks(true).build();
            new Compose(settings).composeString(Files.readString(from)).ifPresent(this::readAll);
        } catch (MarkedYamlEngineException e) {
            problems.add(named + ":"
                    + (1 + e.getProblemMark().map(Mark::getLine).orElse(0)) + ": not YAML: " + e.getProblem());
        } catch (YamlEngineException | IOException e) {
            problems.add(named + ":1: cannot be read: " + e.getMessage());
        }
    }

    private void readAll(Node root) {
        Node list = mapping(root).get("tests");
        if (!(list instanceof SequenceNode sequence)) {
            problem(root, "there is no list \"tests\"");
            return;
        }
        sequence.getValue().forEach(this::readOne);
    }

    private void readOne(Node node) {
        Map<String, Node> test = mapping(node);
        test.keySet().stream()
                .filter(key -> !KEYS.contains(key))
                .forEach(key -> problem(
                        node,
                        "\"" + key + "\" is no key of a test: "
                                + String.join(", ", KEYS.stream().sorted().toList())));
        Optional<ChannelKind> kind = kind(node, test.get("kind"));
        String text = scalar(test.get("text"));
        String input = scalar(test.get("file"));
        if ((text == null) == (input == null)) {
            problem(node, "give either file or text");
            return;
        }
        List<Expected> expected = expected(test);
        if (expected.isEmpty()) {
            problem(node, "nothing is expected: give expect, contains or absent");
        } else if (kind.isPresent()) {
            String name = scalar(test.get("name"));
            String channel = scalar(test.get("channel"));
            tests.add(new OwnTest(
                    named,
                    line(node),
                    name == null ? named + ":" + line(node) : name,
                    kind.get(),
                    channel == null ? kind.get().word() : channel,
                    input == null ? null : file.resolveSibling(input),
                    text,
                    scalar(test.get("mediaType")),
                    instant(test.get("receivedAt")),
                    expected));
        }
    }

    private Optional<ChannelKind> kind(Node test, @Nullable Node word) {
        String kind = scalar(word);
        for (ChannelKind one : ChannelKind.values()) {
            if (one.word().equals(kind)) {
                return Optional.of(one);
            }
        }
        problem(word == null ? test : word, "kind is email, web-form, scanned-mail, phone-call, counter or event");
        return Optional.empty();
    }

    private @Nullable Instant instant(@Nullable Node node) {
        String text = scalar(node);
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeParseException e) {
            problem(node, "receivedAt is an instant like 2026-11-22T08:15:30Z");
            return null;
        }
    }

    private List<Expected> expected(Map<String, Node> test) {
        List<Expected> expected = new ArrayList<>();
        addAll(expected, test.get("expect"), How.EQUALS);
        addAll(expected, test.get("contains"), How.CONTAINS);
        if (test.get("absent") instanceof SequenceNode absent) {
            absent.getValue()
                    .forEach(path -> expected.add(
                            new Expected(line(path), String.valueOf(scalar(path)), How.ABSENT, List.of())));
        } else if (test.get("absent") != null) {
            problem(test.get("absent"), "absent is a list of paths");
        }
        return expected;
    }

    private void addAll(List<Expected> expected, @Nullable Node node, How how) {
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(pair -> {
                String path = String.valueOf(scalar(pair.getKeyNode()));
                expected.add(new Expected(line(pair.getKeyNode()), path, how, values(pair.getValueNode())));
            });
        } else if (node != null) {
            problem(node, "expect and contains are paths with values");
        }
    }

    private List<String> values(Node node) {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream()
                    .map(OwnTestFiles::scalar)
                    .map(String::valueOf)
                    .toList();
        }
        String text = scalar(node);
        if (text == null) {
            problem(node, "a value, or a list of values");
        }
        return text == null || text.isEmpty() ? List.of() : List.of(text);
    }

    private void problem(@Nullable Node at, String what) {
        problems.add(named + ":" + (at == null ? 1 : line(at)) + ": " + what);
    }

    private static int line(Node node) {
        return 1 + node.getStartMark().map(Mark::getLine).orElse(0);
    }

    private static @Nullable String scalar(@Nullable Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : null;
    }

    private static Map<String, Node> mapping(Node node) {
        Map<String, Node> values = new LinkedHashMap<>();
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(pair -> {
                String key = scalar(pair.getKeyNode());
                if (key != null) {
                    values.put(key, pair.getValueNode());
                }
            });
        }
        return values;
    }
}
