package org.guichet.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.guichet.config.keys.Form;
import org.guichet.config.keys.Key;
import org.guichet.config.keys.Shape;
import org.guichet.normalize.Taxonomy;
import org.guichet.proactive.EventRule;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Whether rules name channels and natures that there are. One that is not there is no error, since a channel may be turned
 * off for a while; but a rule about it never holds.
 */
final class NamesLint {

    private static final Map<String, Shape> FILES = Map.of(
            Settings.FILE, SettingsKeys.ROOT,
            DeadlinesFile.FILE, DeadlinesFile.SHAPE,
            AssignmentFile.FILE, AssignmentFile.SHAPE,
            EventsFile.FILE, EventsFile.SHAPE,
            StoriesFile.FILE, StoriesFile.SHAPE);

    private final Set<String> channels;
    private final Set<String> told;
    private final Set<String> natures;
    private final List<Problem> found = new ArrayList<>();

    /**
     * @param told natures of the taxonomy
     * @param natures these, and those that only events have
     */
    private NamesLint(Set<String> channels, Set<String> told, Set<String> natures) {
        this.channels = channels;
        this.told = told;
        this.natures = natures;
    }

    /** @param home holds {@code config/} and {@code routes/} */
    static List<Problem> check(Path home) throws IOException {
        Set<String> told = new TreeSet<>();
        TaxonomyFiles.load(home.resolve("config")).kinds().stream()
                .map(Taxonomy.Kind::code)
                .forEach(told::add);
        Set<String> natures = new TreeSet<>(told);
        // What an event says of itself needs no words by which texts tell it.
        EventsFile.load(home.resolve("config")).rules().rules().stream()
                .map(EventRule::nature)
                .filter(Objects::nonNull)
                .forEach(natures::add);
        NamesLint lint = new NamesLint(channels(home.resolve("routes/channels")), told, natures);
        FILES.forEach((name, shape) -> lint.read(home.resolve("config").resolve(name), shape));
        return lint.found;
    }

    /** Those that run, and those whose files are turned off. */
    private static Set<String> channels(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Set.of();
        }
        RouteModel model = new RouteModel();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(one -> one.toString().contains(".yaml")).toList()) {
                Problems reported = new Problems(""); // by the route lint
                YamlFile.read(file, reported).ifPresent(new RouteFile(model, reported)::read);
            }
        }
        Set<String> names = new TreeSet<>();
        model.channels.forEach(channel -> channel.value().routeId().ifPresent(names::add));
        return names;
    }

    private void read(Path file, Shape shape) {
        if (Files.exists(file)) {
            Problems problems = new Problems("config/" + file.getFileName());
            Optional<Node> document = YamlFile.read(file, new Problems("")); // reported by its reader
            document.ifPresent(node -> walk(shape, node, problems));
            found.addAll(problems.found());
        }
    }

    private void walk(Shape shape, Node node, Problems problems) {
        FormCheck.entries(node)
                .forEach((name, value) -> shape.find(name).ifPresent(key -> value(key, value, problems)));
    }

    private void value(Key key, Node value, Problems problems) {
        if (key.form() instanceof Form.Nested nested) {
            walk(nested.shape(), value, problems);
        } else if (key.form() instanceof Form.Entries entries && value instanceof SequenceNode list) {
            list.getValue().forEach(item -> walk(entries.shape(), item, problems));
        } else if (key.form() instanceof Form.Named && value instanceof MappingNode mapping) {
            mapping.getValue().forEach(tuple -> name(key.name(), tuple.getKeyNode(), problems));
        } else if (value instanceof SequenceNode list) {
            list.getValue().forEach(item -> name(key.name(), item, problems));
        } else {
            name(key.name(), value, problems);
            if (key.name().equals("nature") && key.form() instanceof Form.Text) {
                shown(value, problems);
            }
        }
    }

    private void name(String key, Node at, Problems problems) {
        String given = FormCheck.words(at);
        if (given.isEmpty()) {
            return;
        }
        boolean ofChannel = key.equals("channel") || key.equals("channels");
        if (ofChannel && !channels.isEmpty() && !channels.contains(given)) {
            warn(at, "no channel is named \"" + given + "\"", given, channels, problems);
        }
        if (key.equals("natures") && !natures.isEmpty() && natures.stream().noneMatch(code -> begins(code, given))) {
            warn(at, "no nature of the taxonomy is \"" + given + "\"", given, beginnings(), problems);
        }
    }

    /** A nature that is given rather than asked for: it holds whatever it is, and people are shown its name. */
    private void shown(Node at, Problems problems) {
        String given = FormCheck.words(at);
        if (EventsFile.NATURE.matcher(given).matches() && !told.isEmpty() && !told.contains(given)) {
            problems.warn(
                    at,
                    "no nature of the taxonomy is \"" + given + "\"",
                    Nearest.hintNearOnly(given, told, "people are shown the code until config/taxonomy names it"));
        }
    }

    private static boolean begins(String code, String given) {
        return code.equals(given) || code.startsWith(given + ".");
    }

    /** The codes, and what stands before a dot in them. */
    private Set<String> beginnings() {
        Set<String> all = new TreeSet<>(natures);
        natures.forEach(code -> all.add(code.split("\\.", 2)[0]));
        return all;
    }

    private static void warn(Node at, String message, String given, Collection<String> known, Problems problems) {
        problems.warn(at, message, Nearest.hintNearOnly(given, known, "what is said of it never holds"));
    }
}
