package org.guichet.channel.call;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.guichet.cases.CallDetails;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a call beside the words.
 *
 * @param callId the platform's own
 * @param start when the call began
 * @param language as the platform says it
 * @param caller the customer, in structure
 * @param details of the line: what the case keeps as it was given
 * @param flags for the case
 */
record CallFacts(
        @Nullable String callId,
        @Nullable Instant start,
        @Nullable String language,
        @Nullable Caller caller,
        CallDetails details,
        Set<String> flags) {

    /** A party that is the customer. */
    record Caller(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email) {}

    static final CallFacts NONE = new CallFacts(null, null, null, null, CallDetails.NONE, Set.of());

    CallFacts {
        flags = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(flags)); // in their order
    }

    /** A platform's own id for what is no call but a piece of work on one; the call's id, where there is one, stays. */
    CallFacts orId(@Nullable String otherwise) {
        return callId != null ? this : new CallFacts(otherwise, start, language, caller, details, flags);
    }

    CallFacts withId(@Nullable String known) {
        return known == null ? this : new CallFacts(known, start, language, caller, details, flags);
    }

    CallFacts orStart(@Nullable Instant otherwise) {
        return start != null ? this : new CallFacts(callId, otherwise, language, caller, details, flags);
    }

    CallFacts orLanguage(@Nullable String otherwise) {
        return language != null ? this : new CallFacts(callId, start, otherwise, caller, details, flags);
    }

    CallFacts orCaller(@Nullable Caller otherwise) {
        return caller != null ? this : new CallFacts(callId, start, language, otherwise, details, flags);
    }

    CallFacts or(CallDetails otherwise) {
        return new CallFacts(callId, start, language, caller, details.or(otherwise), flags);
    }

    CallFacts flagged(String flag) {
        Set<String> more = new LinkedHashSet<>(flags);
        more.add(flag);
        return new CallFacts(callId, start, language, caller, details, more);
    }

    /** Whether this says more than an id. */
    boolean tellsOfALine() {
        return start != null || caller != null || !details.equals(CallDetails.NONE);
    }
}
