package org.guichet.channel.mailbox;

import java.time.Duration;
import java.util.Set;

/**
 * A POP3 maildrop and what to do with it.
 *
 * @param channel the channel's configured name
 * @param deletes whether a mail that is durable here is deleted there
 * @param wholeBytes of a larger mail only the header is taken, and it is never deleted
 * @param delay between two calls, and the shortest wait after a failure
 */
record PopSettings(String channel, MailServer server, boolean deletes, long wholeBytes, Duration delay) {

    PopSettings {
        server.require(Set.of("pop3", "pop3s"));
        if (wholeBytes < Batch.LARGE) {
            throw new IllegalArgumentException("wholeMegabytes must be 1 or more");
        }
    }

    /** The same drop under another channel's name. */
    PopSettings forChannel(String name) {
        return new PopSettings(name, server, deletes, wholeBytes, delay);
    }
}
