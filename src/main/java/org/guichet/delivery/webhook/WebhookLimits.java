package org.guichet.delivery.webhook;

import java.time.Duration;

/**
 * What the other side may take of us.
 *
 * @param connect for a connection, and again for its TLS handshake
 * @param answer for the whole exchange once the host name is resolved, to the end of the answer
 * @param parallel requests under way at the same time, each for another case
 */
public record WebhookLimits(Duration connect, Duration answer, int parallel) {

    /** Of an answer's body; its connection is not used again beyond. */
    static final int REPLY_BYTES = 64 * 1024;

    /** Of an answer's body, how much is looked at: beyond, none of it. */
    static final int KEPT_BYTES = 16 * 1024;

    static final int HEADER_BYTES = 16 * 1024;
}
