package org.guichet.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Everything that {@code ./guichet check} looks at, without starting anything. */
public final class Check {

    private final Set<String> beans;
    private final Set<String> placeholders;

    /**
     * @param beans names that routes may refer to; when there are none, references are not checked
     * @param placeholders names that {@code {{…}}} may name in every route file, e.g. {@code home}
     */
    public Check(Set<String> beans, Set<String> placeholders) {
        this.beans = Set.copyOf(beans);
        this.placeholders = Set.copyOf(placeholders);
    }

    /**
     * Every problem of {@code config/} and {@code routes/}, in the order of files and lines.
     *
     * @param home the folder that holds both
     */
    public List<Problem> run(Path home) throws IOException {
        List<Problem> problems =
                new ArrayList<>(Configuration.load(home.resolve("config")).problems());
        problems.addAll(TaxonomyFiles.load(home.resolve("config")).problems());
        problems.addAll(PlacesLint.check(home));
        problems.addAll(NamesLint.check(home));
        Path routes = home.resolve("routes");
        if (Files.isDirectory(routes)) {
            problems.addAll(RouteLint.check(routes, beans, placeholders));
            problems.addAll(DeliverRoutes.check(home));
        } else {
            problems.add(new Problem(
                    "routes", 1, 1, "there is no folder routes", "start Guichet in its home, or name it with --home"));
        }
        return problems.stream().distinct().sorted().toList();
    }
}
