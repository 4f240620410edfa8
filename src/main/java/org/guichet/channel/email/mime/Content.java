package org.guichet.channel.email.mime;

import java.util.Optional;
import org.guichet.channel.content.DetectedType;
import org.jspecify.annotations.Nullable;

/**
 * What a leaf part holds, transfer encoding undone.
 *
 * @param size bytes
 * @param sha256 lower-case hex
 * @param head the first bytes, for recognising the format
 * @param kept all bytes, only of the kinds that are read further: text, messages, containers
 */
@SuppressWarnings("ArrayRecordComponent")
public record Content(long size, String sha256, byte[] head, byte @Nullable [] kept) {

    static final int HEAD_BYTES = DetectedType.HEAD;

    /** Of a part that ended before its body. */
    static final Content NONE =
            new Content(0, org.guichet.arrival.Digest.sha256(new byte[0]), new byte[0], new byte[0]);

    /** Of bytes that are in memory, all kept; not copied. */
    public static Content of(byte[] bytes) {
        byte[] head = java.util.Arrays.copyOf(bytes, Math.min(bytes.length, HEAD_BYTES));
        return new Content(bytes.length, org.guichet.arrival.Digest.sha256(bytes), head, bytes);
    }

    /** All bytes, where they were kept. */
    public Optional<byte[]> bytes() {
        return Optional.ofNullable(kept);
    }
}
