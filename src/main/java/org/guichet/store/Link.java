package org.guichet.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guichet.cases.RelationKind;
import org.jspecify.annotations.Nullable;

/**
 * Two cases that may be one story.
 *
 * @param newer the later of the two
 * @param score 0 to 1, in hundredths
 * @param why sentences for staff, without anybody's data
 * @param by who decided; while it is only suggested, who is about to join it without a person, or nobody
 * @param reason that they gave
 * @param at when it was found, or decided
 */
public record Link(
        UUID newer,
        UUID older,
        RelationKind kind,
        double score,
        List<String> why,
        State state,
        @Nullable String by,
        @Nullable String reason,
        Instant at) {

    /** Where it stands. */
    public enum State {
        /** Found, and decided by nobody. */
        SUGGESTED("suggested"),
        /** Both cases say that they belong together. */
        JOINED("joined"),
        /** Somebody said that they do not. */
        REJECTED("rejected"),
        /** They were joined, and are not any more. */
        UNDONE("undone");

        private final String word;

        State(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        /** @throws IllegalArgumentException when it is none */
        public static State of(String word) {
            for (State state : values()) {
                if (state.word.equals(word)) {
                    return state;
                }
            }
            throw new IllegalArgumentException("\"" + word + "\" is no state of a link");
        }
    }

    public Link {
        why = List.copyOf(why);
        score = Math.round(score * 100) / 100.0;
    }

    /** As it is found. */
    public static Link suggested(
            UUID newer, UUID older, RelationKind kind, double score, List<String> why, Instant at) {
        return new Link(newer, older, kind, score, why, State.SUGGESTED, null, null, at);
    }

    /** The same, to be joined without a person. */
    public Link sureFor(String itself) {
        return new Link(newer, older, kind, score, why, state, itself, reason, at);
    }

    /** The same, decided. */
    public Link decided(State now, ByHand decision, Instant when) {
        String given = decision.reason().isBlank() ? null : decision.reason();
        return new Link(newer, older, kind, score, why, now, decision.by(), given, when);
    }

    /** The case at the other end. */
    public UUID other(UUID one) {
        return one.equals(newer) ? older : newer;
    }
}
