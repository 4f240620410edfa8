package org.guichet.store;

import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What became of telling a complainant that the complaint has arrived.
 *
 * @param reason one machine word, of what was refused or withheld
 * @param at when it came into this state
 */
public record Acknowledgement(State state, @Nullable String reason, Instant at) {

    /** Only {@link #BEGUN} is left again. */
    public enum State {
        /** On its way; after a crash or a lost connection nobody can say whether it was sent. */
        BEGUN("begun"),
        /** The mail server has taken it. */
        SENT("sent"),
        /** The mail server will not have it for this recipient. */
        REFUSED("refused"),
        /** A rule says that none is sent. */
        WITHHELD("withheld");

        private final String word;

        State(String word) {
            this.word = word;
        }

        /** As the store keeps it and pages show it. */
        public String word() {
            return word;
        }

        /** @throws IllegalArgumentException when no state has this word */
        public static State of(String word) {
            return Arrays.stream(values())
                    .filter(state -> state.word.equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no state of an acknowledgement: " + word));
        }
    }
}
