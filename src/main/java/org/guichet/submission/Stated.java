package org.guichet.submission;

import org.jspecify.annotations.Nullable;

/**
 * A value that the sender gave in structure: in a field, or in the place of a letter where such a value stands.
 *
 * @param field one of the names in {@link Fields}; evidence says {@code field:NAME} where there is no place
 * @param value as given, trimmed; never empty
 * @param place where it was read; absent for a field
 */
public record Stated(String field, String value, @Nullable Place place) {

    public Stated(String field, String value) {
        this(field, value, null);
    }

    /** How sure it is: fields are. */
    public double confidence() {
        return place == null ? 1.0 : place.confidence();
    }
}
