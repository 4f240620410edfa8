package org.guichet.channel.folder.index;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Names and values, as many as there may be. Not thread-safe. */
final class IndexFields {

    private static final int MOST = 50;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_VALUE = 500;

    private final Map<String, String> fields = new LinkedHashMap<>();

    /** The first value of a name counts; blank ones, and what is beyond the limits, do not. */
    void add(String name, String value) {
        String key = clean(name);
        String text = clean(value);
        if (!key.isEmpty()
                && !text.isEmpty()
                && key.length() <= LONGEST_NAME
                && text.length() <= LONGEST_VALUE
                && fields.size() < MOST) {
            fields.putIfAbsent(key, text);
        }
    }

    Map<String, String> all() {
        return Collections.unmodifiableMap(fields);
    }

    /** On one line. */
    private static String clean(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints()
                .limit(LONGEST_VALUE + 1L)
                .map(c -> Character.isISOControl(c) || Character.isSpaceChar(c) ? ' ' : c)
                .forEach(line::appendCodePoint);
        return line.toString().strip();
    }
}
