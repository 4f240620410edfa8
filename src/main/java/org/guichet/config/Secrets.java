package org.guichet.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes secrets from where they are kept. A message names the place, never the secret. */
final class Secrets {

    private static final String ENVIRONMENT = "${env:";
    private static final String FILE = "${file:";

    private final Environment environment;
    private final Path home;

    /** @param home against which relative paths count */
    Secrets(Environment environment, Path home) {
        this.environment = environment;
        this.home = home;
    }

    /** The process environment, or a test's. */
    @FunctionalInterface
    interface Environment {
        @Nullable
        String get(String name);
    }

    /** The secrets that a list names. */
    List<String> resolve(Section section, String key) {
        return section.texts(key).stream()
                .flatMap(given -> resolve(section, key, given).stream())
                .toList();
    }

    /** The secret that a single value names; empty when there is none. */
    Optional<String> resolveOne(Section section, String key) {
        return section.text(key).flatMap(given -> resolve(section, key, given));
    }

    /** Whether a value names a secret, rather than being one. */
    static boolean isName(String given) {
        return (given.startsWith(ENVIRONMENT) || given.startsWith(FILE)) && given.endsWith("}");
    }

    /** The secret that this value of the key names; empty, and reported there, when there is none. */
    Optional<String> resolve(Section section, String key, String given) {
        if (given.startsWith(ENVIRONMENT) && given.endsWith("}")) {
            String name = inside(given, ENVIRONMENT);
            Optional<String> value = Optional.ofNullable(environment.get(name)).filter(v -> !v.isBlank());
            if (value.isEmpty()) {
                section.wrongItem(
                        key, given, "the environment has no variable " + name, "set " + name + " before starting");
            }
            return value;
        }
        if (given.startsWith(FILE) && given.endsWith("}")) {
            return firstLine(section, key, given);
        }
        section.wrongItem(
                key, given, "a secret is written out in \"" + key + "\"", "use \"${env:NAME}\" or \"${file:/path}\"");
        return Optional.empty();
    }

    private Optional<String> firstLine(Section section, String key, String given) {
        String path = inside(given, FILE);
        try {
            List<String> lines = Files.readAllLines(home.resolve(path));
            if (!lines.isEmpty() && !lines.get(0).isBlank()) {
                return Optional.of(lines.get(0).strip());
            }
            section.wrongItem(key, given, "the secret file " + path + " is empty", "put the secret on its first line");
        } catch (IOException | java.nio.file.InvalidPathException e) {
            section.wrongItem(
                    key, given, "the secret file " + path + " cannot be read", "check the path and its permissions");
        }
        return Optional.empty();
    }

    private static String inside(String given, String opening) {
        return given.substring(opening.length(), given.length() - 1).strip();
    }
}
