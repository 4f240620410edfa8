package org.guichet.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.guichet.arrival.Digest;

/**
 * The files of a configuration by their digests: which of them have changed, and whether a running gateway can go on by
 * what they say now.
 */
record RuleFiles(Map<String, String> digests) {

    private static final int DEEPEST = 3;

    /** What only normalizing goes by. All else was built into what runs. */
    private static final Set<String> RULES =
            Set.of("references.yaml", "priority.yaml", "deadlines.yaml", "assignment.yaml");

    private static final Set<String> RULE_FOLDERS = Set.of("taxonomy/", "regimes/");

    /** Settings and rules, examples that teach, letters. */
    private static final List<String> ENDINGS = List.of(".yaml", ".tsv", ".txt");

    /** The operator's own tests change nothing. */
    private static final String TESTS = "tests/";

    RuleFiles {
        digests = Map.copyOf(digests);
    }

    /** Of nothing for a folder that does not exist. */
    static RuleFiles of(Path folder) throws IOException {
        Map<String, String> digests = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder, DEEPEST)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String name = folder.relativize(file).toString().replace('\\', '/');
                    if (!name.startsWith(TESTS) && ENDINGS.stream().anyMatch(name::endsWith)) {
                        digests.put(name, Digest.sha256(Files.readAllBytes(file)));
                    }
                }
            }
        }
        return new RuleFiles(digests);
    }

    /** The names of those that the two do not share. */
    Set<String> changedIn(RuleFiles other) {
        Set<String> changed = new TreeSet<>();
        Stream.concat(digests.keySet().stream(), other.digests.keySet().stream())
                .filter(name -> !String.valueOf(digests.get(name)).equals(String.valueOf(other.digests.get(name))))
                .forEach(changed::add);
        return changed;
    }

    static boolean isRule(String name) {
        return RULES.contains(name) || RULE_FOLDERS.stream().anyMatch(name::startsWith);
    }
}
