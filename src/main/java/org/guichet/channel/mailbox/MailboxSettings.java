package org.guichet.channel.mailbox;

import java.time.Duration;
import java.util.Set;

/**
 * One folder of an IMAP mailbox and what to do with it.
 *
 * @param channel the channel's configured name
 * @param batchSize most mails that are transferred by one command
 * @param batchBytes most bytes of them, and most bytes that wait in the heap to become durable
 * @param wholeBytes of a larger mail only the header is taken, and it is never deleted
 * @param delay between two looks into a mailbox whose server does not announce mail, and the shortest wait after a failure
 */
record MailboxSettings(
        String channel,
        MailServer server,
        String folder,
        AfterSuccess afterSuccess,
        int batchSize,
        int batchBytes,
        long wholeBytes,
        Duration delay) {

    /** A command names so many mails at most, and servers take lines of 8,192 bytes (RFC 7162 section 4). */
    private static final int LARGEST_BATCH = 500;

    MailboxSettings {
        server.require(Set.of("imap", "imaps"));
        if (batchSize < 1 || batchSize > LARGEST_BATCH) {
            throw new IllegalArgumentException("batchSize is " + batchSize + "; it must be 1 to " + LARGEST_BATCH);
        }
        if (batchBytes < Batch.LARGE || wholeBytes < Batch.LARGE) {
            throw new IllegalArgumentException("batchMegabytes and wholeMegabytes must be 1 or more");
        }
    }

    /** The same mailbox under another channel's name. */
    MailboxSettings forChannel(String name) {
        return new MailboxSettings(name, server, folder, afterSuccess, batchSize, batchBytes, wholeBytes, delay);
    }
}
