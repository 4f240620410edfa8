package org.guichet.config.keys;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the value of a key looks like. */
public sealed interface Form {

    /**
     * A single value.
     *
     * @param fallback when the key is left out; null when it has none
     * @param pattern a regular expression for editors; null for any text. Reading checks more than that
     */
    record Text(@Nullable String fallback, @Nullable String pattern) implements Form {}

    /**
     * A whole number.
     *
     * @param fallback when the key is left out; null when it has none
     */
    record Number(@Nullable Integer fallback, int least, int most) implements Form {}

    /** {@code true} or {@code false}; left out, it is false. */
    record Flag() implements Form {}

    /**
     * One word of a closed list.
     *
     * @param fallback when the key is left out; null when it has none
     * @param noun what messages call such a word, e.g. {@code a kind of subscriber}; null for the key's name
     */
    record OneOf(
            List<String> words,
            @Nullable String fallback,
            @Nullable String noun) implements Form {
        public OneOf {
            words = List.copyOf(words);
        }
    }

    /**
     * A list of single values.
     *
     * @param fallback when the list is left out or empty
     * @param words of which each must be one; empty for any
     * @param noun what messages call such a word, e.g. {@code a signal}; null for the key's name
     */
    record Texts(
            List<String> fallback,
            List<String> words,
            @Nullable String noun) implements Form {
        public Texts {
            fallback = List.copyOf(fallback);
            words = List.copyOf(words);
        }
    }

    /** The name of a place where a secret is kept: {@code ${env:NAME}} or {@code ${file:/path}}. */
    record Secret() implements Form {}

    /** A list of such names. */
    record Secrets() implements Form {}

    /** A mapping. */
    record Nested(Shape shape) implements Form {}

    /** A list of mappings. */
    record Entries(Shape shape) implements Form {}

    /** Mappings by names that the operator chooses. */
    record Named(Shape shape) implements Form {}

    /**
     * Single values by names that the operator chooses.
     *
     * @param words of which each value must be one; empty for any
     */
    record NamedTexts(List<String> words) implements Form {
        public NamedTexts {
            words = List.copyOf(words);
        }
    }

    /** A single value, or a mapping that says more. */
    record TextOr(Shape shape) implements Form {}

    /** Whatever stands there. */
    record Anything() implements Form {}
}
