package org.guichet.arrival;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.guichet.cases.Tombstone;
import org.jspecify.annotations.Nullable;

/**
 * What the transport knows and the bytes do not say.
 *
 * @param mediaType of the raw bytes, with parameters as given (a multipart boundary, a charset)
 * @param fileName as the source called it, without a path
 * @param receivedAt when the organisation's own transport took it (IMAP INTERNALDATE, file time), if known
 * @param details anything else worth keeping, by name: {@code mailbox}, {@code uid}, {@code acceptLanguage}, …
 */
public record TransportFacts(
        String mediaType,
        @Nullable String fileName,
        @Nullable Instant receivedAt,
        Map<String, String> details) {

    /** The detail that only a part of the thing was taken: how many bytes the whole has. */
    public static final String WHOLE_SIZE = "wholeSize";

    public TransportFacts {
        details = java.util.Collections.unmodifiableMap(new TreeMap<>(details));
    }

    public static TransportFacts ofMediaType(String mediaType) {
        return new TransportFacts(mediaType, null, null, Map.of());
    }

    public static TransportFacts ofFile(String mediaType, String fileName, @Nullable Instant receivedAt) {
        return new TransportFacts(mediaType, fileName, receivedAt, Map.of());
    }

    /** What is kept of them when the arrival is erased: of what type the bytes were, and when they were received. */
    public TransportFacts erased() {
        return new TransportFacts(Tombstone.bare(mediaType), null, receivedAt, Map.of());
    }

    public Optional<String> detail(String name) {
        return Optional.ofNullable(details.get(name));
    }
}
