package org.guichet.store;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A correction as it was kept. The original stays what it was; this points at it.
 *
 * @param number 1 for the arrival's first
 * @param originalSha256 of the raw bytes as received
 * @param copy the edited copy, if there is one
 * @param fields as in {@link NewCorrection#fields}
 * @param takenBack true when it says that no rule may set the arrival aside
 */
public record Correction(
        int number,
        Instant at,
        ByHand decided,
        String originalSha256,
        @Nullable Copy copy,
        @Nullable String mediaType,
        Map<String, String> fields,
        boolean takenBack) {

    public Correction {
        fields = Collections.unmodifiableMap(new TreeMap<>(fields));
    }

    /** Digest (SHA-256, lower-case hex) and size of an edited copy. */
    public record Copy(String sha256, long size) {}
}
