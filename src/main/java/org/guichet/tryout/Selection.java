package org.guichet.tryout;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.guichet.store.ArrivalStatus;
import org.jspecify.annotations.Nullable;

/**
 * What is read again. A case is, with all its contacts, when one of them is selected.
 *
 * @param since arrivals registered before are left out; null for none
 * @param channel null for all
 * @param limit of arrivals, the newest ones; 0 for no limit
 * @param only ids of arrivals or cases; empty for all
 * @param readAgain whether pages of letters are recognised again, which takes seconds for each
 */
public record Selection(
        @Nullable Instant since, @Nullable String channel, int limit, Set<UUID> only, boolean readAgain) {

    /** Ids that may be named. */
    public static final int MOST_NAMED = 10_000;

    public Selection {
        only = Set.copyOf(only);
        if (limit < 0 || only.size() > MOST_NAMED) {
            throw new IllegalArgumentException("a limit of 0 or more, and at most " + MOST_NAMED + " ids");
        }
    }

    boolean holds(ArrivalStatus status) {
        return (since == null || !status.arrival().registeredAt().isBefore(since))
                && (channel == null || channel.equals(status.arrival().channel()))
                && (only.isEmpty()
                        || only.contains(status.arrival().id())
                        || status.caseId() != null && only.contains(status.caseId()));
    }

    /** Whether all that came before this is left out too. */
    boolean endsBefore(ArrivalStatus status) {
        return since != null && status.arrival().registeredAt().isBefore(since);
    }
}
