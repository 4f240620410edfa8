package org.guichet.store;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which held arrivals are asked for.
 *
 * @param channel of this one only; of all when absent
 * @param reason held for this rule or reason code only
 * @param before only those that came before this arrival; from the newest when absent
 */
public record HeldQuery(
        HeldState state,
        @Nullable String channel,
        @Nullable String reason,
        @Nullable UUID before,
        int limit) {}
