package org.guichet.gateway;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Camel and its YAML reader say of a route file, in one line that an operator can use. */
final class RouteTrouble {

    private static final Pattern PLACEHOLDER = Pattern.compile("Property with key \\[(env:)?([^\\]]{1,100})\\]");
    private static final Pattern PLACE = Pattern.compile("in file:[^,]{1,500}, (line \\d{1,9})");

    private RouteTrouble() {}

    static String words(Throwable failure) {
        Throwable deepest = failure;
        while (deepest.getCause() != null && deepest.getCause().getMessage() != null) {
            deepest = deepest.getCause();
        }
        String message = deepest.getMessage() == null ? deepest.getClass().getSimpleName() : deepest.getMessage();
        Matcher placeholder = PLACEHOLDER.matcher(message);
        return placeholder.find() ? unset(placeholder.group(1) != null, placeholder.group(2)) : oneLine(message);
    }

    private static String unset(boolean environment, String name) {
        return environment
                ? "the environment has no variable " + name + "; set it before starting"
                : "nothing is named {{" + name + "}}";
    }

    // YAML errors show the line and point at the place below it: right in an editor, not in a log.
    private static String oneLine(String message) {
        String first = message.strip().lines().findFirst().orElse(message);
        Matcher place = PLACE.matcher(message);
        return place.find() ? first + " (" + place.group(1) + ")" : first;
    }
}
