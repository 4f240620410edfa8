package org.guichet.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person did.
 *
 * @param what one machine word
 * @param subject whom or what it concerned: the reference of an arrival, the name of a subscriber
 * @param detail one sentence or a number; absent when there is nothing to say
 */
public record Act(
        Instant at,
        String by,
        String what,
        String subject,
        @Nullable String detail) {}
