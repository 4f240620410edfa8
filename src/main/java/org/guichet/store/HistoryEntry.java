package org.guichet.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to an arrival that did not go straight through.
 *
 * @param reason rule or reason code, where there is one
 * @param detail one sentence: what was found, or what the person gave as the reason
 * @param by who, when a person did it
 */
public record HistoryEntry(
        Instant at,
        HistoryAct act,
        @Nullable String reason,
        @Nullable String detail,
        @Nullable String by) {}
