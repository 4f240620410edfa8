package org.guichet.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.guichet.cases.Remedy;
import org.jspecify.annotations.Nullable;

/**
 * How a case was settled.
 *
 * @param remedies what was given, in the words in which the case says what was sought
 * @param cause why it went wrong: a code of the organisation's own, small letters, digits, - and .
 * @param at when it was settled
 * @param by who settled it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Outcome(
        Result result,
        List<Remedy> remedies,
        @Nullable String cause,
        Instant at,
        @Nullable String by) {

    /** Who was right. */
    public enum Result {
        UPHELD("upheld"),
        PARTLY_UPHELD("partly-upheld"),
        REJECTED("rejected"),
        /** The customer took it back, or does not answer. */
        WITHDRAWN("withdrawn");

        private final String word;

        Result(String word) {
            this.word = word;
        }

        @JsonValue
        public String word() {
            return word;
        }

        public static Optional<Result> parse(String word) {
            for (Result result : values()) {
                if (result.word.equals(word)) {
                    return Optional.of(result);
                }
            }
            return Optional.empty();
        }
    }

    public Outcome {
        remedies = List.copyOf(remedies);
    }
}
