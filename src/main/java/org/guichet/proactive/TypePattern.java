package org.guichet.proactive;

import java.util.Locale;

/**
 * Which types of events are meant: a type as it is, or a part of it with {@code *} for the rest at its beginning or its end.
 * Upper and lower case are alike.
 */
public record TypePattern(String written) {

    private static final String REST = "*";

    /** Whether this may be written. */
    public static boolean isOne(String written) {
        String bare = bare(written);
        return !bare.isBlank() && !bare.contains(REST);
    }

    public TypePattern {
        if (!isOne(written)) {
            throw new IllegalArgumentException("no pattern of types: " + written);
        }
        written = written.toLowerCase(Locale.ROOT);
    }

    boolean matches(String type) {
        String lower = type.toLowerCase(Locale.ROOT);
        String bare = bare(written);
        boolean open = written.startsWith(REST);
        boolean openEnd = written.endsWith(REST);
        if (open && openEnd) {
            return lower.contains(bare);
        }
        return open ? lower.endsWith(bare) : openEnd ? lower.startsWith(bare) : lower.equals(bare);
    }

    private static String bare(String written) {
        String withoutFirst = written.startsWith(REST) ? written.substring(1) : written;
        return withoutFirst.endsWith(REST) ? withoutFirst.substring(0, withoutFirst.length() - 1) : withoutFirst;
    }
}
