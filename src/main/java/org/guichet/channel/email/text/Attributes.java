package org.guichet.channel.email.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The attributes of one start tag that say something to us; all others are passed over. */
final class Attributes {

    /** Lower case. What is not listed counts for nothing, so a page is cheap however it is decorated. */
    private static final List<String> KNOWN =
            List.of("style", "class", "id", "href", "alt", "name", "hidden", "data-marker");

    static final Attributes NONE = new Attributes();

    private final @Nullable String[] values = new @Nullable String[KNOWN.size()];

    /** {@code ""} when there is none of this name, or it has no value. */
    String value(String name) {
        int place = KNOWN.indexOf(name);
        String value = place < 0 ? null : values[place];
        return value == null ? "" : value;
    }

    boolean has(String name) {
        int place = KNOWN.indexOf(name);
        return place >= 0 && values[place] != null;
    }

    /** The place of the name in this list, in any case; -1 when it says nothing to us. */
    static int place(String html, int from, int to) {
        int length = to - from;
        if (length < 2 || length > 6 && length != 11) {
            return -1;
        }
        for (int i = 0; i < KNOWN.size(); i++) {
            String name = KNOWN.get(i);
            if (name.length() == length && html.regionMatches(true, from, name, 0, length)) {
                return i;
            }
        }
        return -1;
    }

    /** The first of two counts. */
    void put(int place, String value) {
        values[place] = values[place] == null ? value : values[place];
    }
}
