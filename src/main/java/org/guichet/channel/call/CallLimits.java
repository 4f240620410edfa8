package org.guichet.channel.call;

/**
 * How large a transcript may be.
 *
 * @param bytes of the file; JSON is read as a stream up to that
 * @param textBytes of a transcript in plain text or captions, where every byte is a word of somebody: 16 MB are weeks of talk
 * @param turns after joining captions
 */
public record CallLimits(long bytes, long textBytes, int turns) {

    static final int LARGEST = 100 << 20;

    public static final CallLimits DEFAULT = new CallLimits(50L << 20, 16L << 20, 100_000);

    public CallLimits(long bytes, int turns) {
        this(bytes, DEFAULT.textBytes, turns);
    }
}
