package org.guichet.channel.email;

import java.time.Duration;
import org.guichet.channel.email.mime.MimeLimits;

/**
 * How much of a mail is read. Over the size or the time limit a mail is unreadable; over any other one it is read as far
 * as the limit goes and flagged {@code truncated}. The raw bytes are kept in every case.
 *
 * @param messageBytes the raw message
 * @param headerLines fields of one header
 * @param headerBytes of one header
 * @param depth parts within parts, messages within messages included
 * @param parts of the whole message
 * @param textBytes decoded bytes of one text part that become text; the part is then listed as an attachment too
 * @param time for parsing one message
 */
public record EmailLimits(
        long messageBytes, int headerLines, int headerBytes, int depth, int parts, int textBytes, Duration time) {

    private static final int KB = 1024;
    private static final int MB = 1024 * KB;

    public static EmailLimits defaults() {
        return new EmailLimits(50L * MB, 1_000, 256 * KB, 20, 500, 2 * MB, Duration.ofSeconds(10));
    }

    /** All containers together; each counts again for every one that it is in. */
    long unpackedBytes() {
        return 2 * messageBytes;
    }

    MimeLimits mime() {
        return new MimeLimits(headerLines, headerBytes, depth, parts);
    }
}
