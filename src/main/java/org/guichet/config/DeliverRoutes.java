package org.guichet.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether every subscriber of kind {@code route} has its route in {@code routes/deliver/}. One elsewhere does not count:
 * {@code direct:intake} is a route too, and would take the gateway's own events for complaints.
 */
final class DeliverRoutes {

    private static final String DIRECT = "direct:";

    private DeliverRoutes() {}

    /** @param home holds {@code config/} and {@code routes/} */
    static List<Problem> check(Path home) {
        Set<String> names = names(home.resolve("routes/deliver"));
        Problems problems = new Problems("config/" + Settings.FILE);
        Problems reported = new Problems(""); // by the reader of the settings
        Section root = Section.of(
                SettingsKeys.ROOT, YamlFile.read(home.resolve("config").resolve(Settings.FILE), reported), reported);
        for (Section subscriber : root.sections("subscribers")) {
            if (subscriber.word("kind").equals("route")) {
                String route = subscriber.word("route");
                if (!route.isEmpty() && !names.contains(route)) {
                    problems.at(
                            subscriber.value("route").orElseThrow(),
                            "no route in routes/deliver/ begins with \"" + DIRECT + route + "\"",
                            Nearest.hintNearOnly(route, names, "write one, or rename its file to end in .yaml"));
                }
            }
        }
        return problems.found();
    }

    /** What stands behind {@code direct:} in the routes there. */
    private static Set<String> names(Path folder) {
        RouteModel model = new RouteModel();
        for (Path file : RouteLint.files(folder)) {
            Problems reported = new Problems(""); // by the route lint
            if (!file.toString().endsWith(".yml")) {
                YamlFile.read(file, reported).ifPresent(new RouteFile(model, reported)::read);
            }
        }
        Set<String> names = new TreeSet<>();
        model.consumed.forEach(
                from -> names.add(RouteLint.endpoint(from.value()).substring(DIRECT.length())));
        return names;
    }
}
