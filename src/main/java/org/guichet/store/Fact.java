package org.guichet.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What lessons count of one case: no person, no words of anybody.
 *
 * @param day on which its first contact was received
 * @param nature the likeliest
 * @param contacts of the customer
 * @param due the first legal limit for a final answer, if there is one
 */
public record Fact(
        LocalDate day,
        String decision,
        String channel,
        String kind,
        String nature,
        @Nullable String product,
        @Nullable String site,
        int contacts,
        @Nullable LocalDate due) {}
