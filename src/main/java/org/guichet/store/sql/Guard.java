package org.guichet.store.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a statement about a row must also demand, so that a claim that was lost changes nothing.
 *
 * @param condition the end of a WHERE clause, constant text beginning with {@code AND}; empty for none
 * @param values of its parameters
 */
public record Guard(String condition, List<Object> values) {

    /** Demands nothing. */
    public static final Guard NONE = new Guard("", List.of());

    public Guard {
        values = List.copyOf(values);
    }

    /**
     * Demands this too.
     *
     * @param also constant text beginning with {@code AND}, with one parameter
     */
    Guard and(String also, Object value) {
        List<Object> all = new ArrayList<>(values);
        all.add(value);
        return new Guard(condition + " " + also, all);
    }

    /** The statement's parameters, with those of the condition at their end. */
    @Nullable
    Object[] after(@Nullable Object... parameters) {
        List<@Nullable Object> all = new ArrayList<>(Arrays.asList(parameters));
        all.addAll(values);
        return all.toArray();
    }
}
