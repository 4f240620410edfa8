package org.guichet.channel.http;

import java.util.Optional;
import java.util.UUID;
import org.guichet.arrival.SourceKey;

/** How a channel recognises that the same thing was sent twice. */
@FunctionalInterface
public interface SourceKeys {

    String IDEMPOTENCY_KEY = "idempotency-key";

    SourceKey of(Request request);

    /** The sender's {@code Idempotency-Key}, if one was given. */
    static Optional<SourceKey> ofHeader(Request request) {
        return request.header(IDEMPOTENCY_KEY)
                .map(String::strip)
                .filter(key -> !key.isEmpty())
                .map(key -> SourceKey.of("key", key));
    }

    /** For what cannot be recognised: each request is a thing of its own. */
    static SourceKey unique() {
        return SourceKey.of("request", UUID.randomUUID().toString());
    }
}
