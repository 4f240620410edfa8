package org.guichet.channel.email.facts;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Names of fields as headers are asked for them. */
final class Keys {

    private Keys() {}

    /** Lower-case name to name, in the given order. */
    static Map<String, String> of(String... names) {
        Map<String, String> keys = new LinkedHashMap<>();
        for (String name : names) {
            keys.put(name.toLowerCase(Locale.ROOT), name);
        }
        return Collections.unmodifiableMap(keys);
    }
}
