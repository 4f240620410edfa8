package org.guichet.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person did.
 *
 * @param what one machine word
 * @param subject whom or what it concerned: the reference of an arrival, the name of a subscriber, the digest of a
 *     configuration
 * @param detail one sentence or a number; absent when there is nothing to say
 */
public record Act(
        Instant at,
        String by,
        String what,
        String subject,
        @Nullable String detail) {

    /** Parked events wait again. */
    public static final String RETRIED = "deliveries-retried";

    /** Events of some time wait again. */
    public static final String REPLAYED = "deliveries-replayed";

    /** From now on the gateway works by this configuration, which cases name by its digest. */
    public static final String CONFIGURED = "configuration-in-use";
}
