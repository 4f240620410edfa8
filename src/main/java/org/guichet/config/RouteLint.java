package org.guichet.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guichet.config.RouteModel.Placed;
import org.guichet.config.Secrets.Environment;

/**
 * Checks the files under {@code routes/} without starting anything. Camel accepts unknown template parameters, misspelt
 * {@code direct:} names and doubled route ids in silence, or fails on them without a line; this says where they stand.
 */
public final class RouteLint {

    private final Set<String> beans;
    private final Set<String> placeholders;
    private final Environment environment;
    private final KnownPlaces known;
    private final RouteModel model = new RouteModel();
    private final List<Problems> files = new ArrayList<>();

    private RouteLint(Path routes, Set<String> beans, Set<String> placeholders, Environment environment) {
        Path home = routes.toAbsolutePath().normalize().getParent();
        this.known = new KnownPlaces(home == null ? routes : home, environment);
        this.beans = beans;
        this.placeholders = placeholders;
        this.environment = environment;
    }

    /**
     * Every problem of the route files.
     *
     * @param routes the folder; its own files and those in {@code kinds}, {@code deliver} and {@code channels} are read
     * @param beans names that {@code ref} may name; when there are none, references are not checked
     * @param placeholders names that {@code {{…}}} may name everywhere
     */
    public static List<Problem> check(Path routes, Set<String> beans, Set<String> placeholders) {
        return check(routes, beans, placeholders, System::getenv);
    }

    static List<Problem> check(Path routes, Set<String> beans, Set<String> placeholders, Environment environment) {
        return check(routes, "", "", beans, placeholders, environment);
    }

    /**
     * The same as if the folder {@code channels} had a file of this name with this text.
     *
     * @param channel the file's name, e.g. {@code support-en.yaml}
     */
    public static List<Problem> checkWith(
            Path routes, String channel, String text, Set<String> beans, Set<String> placeholders) {
        return check(routes, channel, text, beans, placeholders, System::getenv);
    }

    private static List<Problem> check(
            Path routes,
            String channel,
            String text,
            Set<String> beans,
            Set<String> placeholders,
            Environment environment) {
        RouteLint lint = new RouteLint(routes, new TreeSet<>(beans), new TreeSet<>(placeholders), environment);
        for (String folder : List.of("", "kinds", "deliver", "channels")) {
            lint.read(routes, folder, channel);
        }
        if (!channel.isEmpty()) {
            Problems problems = lint.problemsOf("routes/channels/" + channel);
            YamlFile.parse(text, problems).ifPresent(new RouteFile(lint.model, problems)::read);
        }
        lint.checkModel();
        return lint.files.stream()
                .flatMap(file -> file.found().stream())
                .sorted()
                .toList();
    }

    private Problems problemsOf(String name) {
        Problems problems = new Problems(name);
        files.add(problems);
        return problems;
    }

    /** @param instead a channel file that is read from elsewhere */
    private void read(Path routes, String folder, String instead) {
        for (Path file : files(routes.resolve(folder))) {
            String name = "routes/" + (folder.isEmpty() ? "" : folder + "/") + file.getFileName();
            if (!name.equals("routes/channels/" + instead)) {
                Problems problems = problemsOf(name);
                if (name.endsWith(".yml")) {
                    problems.inFile("is not loaded: its name ends in .yml", "rename it to end in .yaml");
                } else {
                    YamlFile.read(file, problems).ifPresent(new RouteFile(model, problems)::read);
                }
            }
        }
    }

    static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file ->
                            file.toString().endsWith(".yaml") || file.toString().endsWith(".yml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder.getFileName(), e);
        }
    }

    private void checkModel() {
        new ChannelLint(model, known).check();
        new DoorLint(model, known).check();
        checkRouteIds();
        checkEndpoints();
        checkBeans();
        checkPlaceholders();
    }

    private void checkRouteIds() {
        Map<String, Placed<String>> first = new HashMap<>();
        for (Placed<String> id : model.routeIds) {
            Placed<String> other = first.putIfAbsent(id.value(), id);
            if (other != null) {
                report(
                        id,
                        "routeId \"" + id.value() + "\" is taken by "
                                + other.problems().file(),
                        "give this one another name: the second would replace the first");
            }
        }
    }

    private void checkEndpoints() {
        Set<String> defined =
                model.consumed.stream().map(at -> endpoint(at.value())).collect(Collectors.toCollection(TreeSet::new));
        for (Placed<String> used : model.produced) {
            String name = endpoint(used.value());
            if (!defined.contains(name)) {
                report(used, "no route begins with \"" + name + "\"", Nearest.hint(name, defined));
            }
        }
    }

    static String endpoint(String uri) {
        int options = uri.indexOf('?');
        return options < 0 ? uri : uri.substring(0, options);
    }

    private void checkBeans() {
        for (Placed<String> used : model.beans) {
            boolean known = beans.contains(used.value())
                    || used.value().contains("{{")
                    || used.value().startsWith("#");
            if (!beans.isEmpty() && !known) {
                report(used, "no bean \"" + used.value() + "\"", Nearest.hint(used.value(), beans));
            }
        }
    }

    private void checkPlaceholders() {
        Set<String> known = new LinkedHashSet<>(placeholders);
        model.templates
                .values()
                .forEach(template -> known.addAll(template.parameters().keySet()));
        for (Placed<String> used : model.placeholders) {
            String name = used.value();
            if (name.startsWith("env:")) {
                checkVariable(used, name.substring("env:".length()));
            } else if (name.startsWith("file:")) {
                checkSecretFile(used, Path.of(name.substring("file:".length())));
            } else if (!known.contains(name) && name.indexOf(':') < 0) {
                report(used, "nothing is named \"{{" + name + "}}\"", Nearest.hint(name, known));
            }
        }
    }

    private void checkVariable(Placed<String> used, String name) {
        if (environment.get(name) == null) {
            report(used, "the environment has no variable " + name, "set " + name + " before starting");
        }
    }

    private static void checkSecretFile(Placed<String> used, Path file) {
        if (!Files.isReadable(file)) {
            report(
                    used,
                    "the file " + file + " cannot be read",
                    "write the secret as its first line, readable by Guichet");
        }
    }

    private static void report(Placed<?> at, String message, String hint) {
        at.problems().at(at.node(), message, hint);
    }
}
