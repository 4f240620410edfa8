package org.guichet.delivery.webhook;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How a request ended. */
sealed interface Answer {

    /**
     * The other side said something.
     *
     * @param retryAfter when it asked to be left alone
     * @param body JSON that it said, when it said all of it; empty otherwise
     */
    record Answered(int status, @Nullable Duration retryAfter, String body) implements Answer {

        /** Of one that says nothing else. */
        Answered(int status, @Nullable Duration retryAfter) {
            this(status, retryAfter, "");
        }

        boolean isTaken() {
            return status >= 200 && status < 300;
        }
    }

    /** A connection was made, and nothing understandable came back; the other side may have taken the event or not. */
    record Silent(String reason) implements Answer {}

    /** No connection was made: nothing was sent. */
    record Unreached(String reason) implements Answer {}
}
