package org.guichet.channel.call;

/**
 * How large a transcript may be.
 *
 * @param bytes of the file
 * @param turns after joining captions
 */
public record CallLimits(long bytes, int turns) {

    public static final CallLimits DEFAULT = new CallLimits(50L << 20, 100_000);
}
