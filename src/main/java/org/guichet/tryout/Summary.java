package org.guichet.tryout;

import java.util.Map;
import java.util.TreeMap;

/**
 * How much would change, counted. Holds no word of anybody's data.
 *
 * @param arrivals that were selected
 * @param cases of them that were read again, each once
 * @param changed cases that would be another
 * @param noCase cases that would be none, and stay what they are
 * @param held arrivals without a case that would end otherwise
 * @param untried letters in quarantine, and letters that came as pictures, which would have to be recognised again
 * @param unread what could not be tried
 * @param fields by field, what kinds of change there are and how many cases have each
 * @param ends by how arrivals would end otherwise, e.g. {@code quarantined no-way-to-reach → case}
 */
public record Summary(
        int arrivals,
        int cases,
        int changed,
        int noCase,
        int held,
        int untried,
        int unread,
        Map<String, Map<String, Integer>> fields,
        Map<String, Integer> ends) {

    /** Of nothing. */
    public static final Summary NONE = new Summary(0, 0, 0, 0, 0, 0, 0, Map.of(), Map.of());

    public Summary {
        fields = java.util.Collections.unmodifiableMap(new TreeMap<>(fields));
        ends = java.util.Collections.unmodifiableMap(new TreeMap<>(ends));
    }

    /** Whether anything would be stored. */
    public boolean changesAnything() {
        return changed + held > 0;
    }
}
