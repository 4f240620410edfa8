package org.guichet.submission;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What an event of another system is, as far as rules about events ask.
 *
 * @param type the CloudEvents type, at most {@value #LONGEST} characters of it
 * @param values by name: those that {@link Fields} knows under its names, and every other single value of the event's data
 *     under its own, with points between the levels ({@code run.id}); at most {@value #MOST_VALUES}, none longer than
 *     {@value #LONGEST} characters
 */
public record Notice(String type, Map<String, String> values) {

    public static final int MOST_VALUES = 100;
    public static final int LONGEST = 200;

    public Notice {
        type = type.length() <= LONGEST ? type : type.substring(0, LONGEST);
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    /** The value under this name. */
    public Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }
}
