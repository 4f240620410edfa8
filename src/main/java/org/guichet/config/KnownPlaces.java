package org.guichet.config;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What placeholders in values of channels stand for, as far as it is known without starting anything.
 *
 * @param home of the gateway
 */
record KnownPlaces(Path home, Secrets.Environment environment) {

    private static final String OPEN = "{{";
    private static final String CLOSE = "}}";
    private static final String ENVIRONMENT = "env:";

    /** The value with its placeholders filled; empty when one of them cannot be filled here. */
    Optional<String> fill(String value) {
        StringBuilder filled = new StringBuilder();
        int at = 0;
        for (int open = value.indexOf(OPEN); open >= 0; open = value.indexOf(OPEN, at)) {
            int close = value.indexOf(CLOSE, open);
            Optional<String> inside = close < 0
                    ? Optional.empty()
                    : meaning(value.substring(open + OPEN.length(), close).strip());
            if (inside.isEmpty()) {
                return Optional.empty();
            }
            filled.append(value, at, open).append(inside.get());
            at = close + CLOSE.length();
        }
        return Optional.of(filled.append(value.substring(at)).toString());
    }

    private Optional<String> meaning(String name) {
        if (name.equals("home")) {
            return Optional.of(home.toString());
        }
        return name.startsWith(ENVIRONMENT)
                ? Optional.ofNullable(environment.get(name.substring(ENVIRONMENT.length())))
                : Optional.empty();
    }
}
