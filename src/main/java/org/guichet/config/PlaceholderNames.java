package org.guichet.config;

import java.util.ArrayList;
import java.util.List;

/** The {@code {{name}}} placeholders of Camel in a text; those that say what to do when they are unset are left out. */
final class PlaceholderNames {

    private PlaceholderNames() {}

    static List<String> in(String text) {
        List<String> names = new ArrayList<>();
        int end = 0;
        for (int open = text.indexOf("{{"); open >= 0; open = text.indexOf("{{", end)) {
            int close = text.indexOf("}}", open);
            if (close < 0) {
                break;
            }
            end = close + 2;
            String name = text.substring(open + 2, close).strip();
            boolean optional = name.startsWith("?") || hasDefault(name);
            if (!optional && !name.isEmpty()) {
                names.add(name);
            }
        }
        return names;
    }

    private static boolean hasDefault(String name) {
        if (name.startsWith("file:")) {
            return false; // the colons of a path
        }
        String key = name.startsWith("env:") || name.startsWith("sys:") ? name.substring(4) : name;
        return key.indexOf(':') >= 0;
    }
}
