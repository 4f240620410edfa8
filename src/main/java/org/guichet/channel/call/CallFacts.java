package org.guichet.channel.call;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a call beside the words.
 *
 * @param callId the platform's own
 * @param start when the call began
 * @param language as the platform says it
 * @param caller the customer, in structure
 * @param flags for the case
 */
record CallFacts(
        @Nullable String callId,
        @Nullable Instant start,
        @Nullable String language,
        @Nullable Caller caller,
        Set<String> flags) {

    /** A party that is the customer. */
    record Caller(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email) {}

    static final CallFacts NONE = new CallFacts(null, null, null, null, Set.of());

    static CallFacts of(@Nullable String callId, @Nullable String language) {
        return new CallFacts(callId, null, language, null, Set.of());
    }

    CallFacts flagged(String flag) {
        return new CallFacts(callId, start, language, caller, Set.of(flag));
    }
}
