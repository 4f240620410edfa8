package org.guichet.config;

import java.util.Optional;
import org.guichet.config.keys.ValueType;

/**
 * What operators may set of a channel of some kind.
 *
 * @param about its description, without the type
 * @param type as the kind's file says; text where it says nothing
 * @param fallback the value when it is left out
 * @param required whether it has to be given
 */
public record KindParameter(String name, String about, ValueType type, Optional<String> fallback, boolean required) {

    /** @param description ends in the type, in square brackets */
    static KindParameter of(String name, String description, Optional<String> fallback, boolean required) {
        String text = description.strip();
        int open = text.lastIndexOf('[');
        Optional<ValueType> type = open >= 0 && text.endsWith("]")
                ? ValueType.parse(text.substring(open + 1, text.length() - 1))
                : Optional.empty();
        String about = type.isPresent() ? text.substring(0, open).strip() : text;
        return new KindParameter(name, about, type.orElse(new ValueType.Text()), fallback, required);
    }
}
