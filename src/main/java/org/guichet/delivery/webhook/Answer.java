package org.guichet.delivery.webhook;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How a request ended. */
sealed interface Answer {

    /**
     * The other side said something.
     *
     * @param retryAfter when it asked to be left alone
     */
    record Answered(int status, @Nullable Duration retryAfter) implements Answer {}

    /** A connection was made, and nothing understandable came back; the other side may have taken the event or not. */
    record Silent(String reason) implements Answer {}

    /** No connection was made: nothing was sent. */
    record Unreached(String reason) implements Answer {}
}
