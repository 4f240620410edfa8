package org.guichet.channel.email.mime;

import java.util.Optional;
import org.guichet.arrival.Digest;
import org.guichet.channel.content.DetectedType;
import org.jspecify.annotations.Nullable;

/** What a leaf part holds, transfer encoding undone. Not for several threads. */
public final class Content {

    static final int HEAD_BYTES = DetectedType.HEAD;

    private final long size;
    private final byte[] head;
    private final byte @Nullable [] kept;
    /** Of bytes that were kept it is made when somebody asks: of the text of a message hardly anybody does. */
    private @Nullable String sha256;

    private Content(long size, byte[] head, byte @Nullable [] kept, @Nullable String sha256) {
        this.size = size;
        this.head = head;
        this.kept = kept;
        this.sha256 = sha256;
    }

    /** Of bytes that are in memory, all kept; not copied. */
    public static Content of(byte[] bytes) {
        return new Content(bytes.length, bytes, bytes, null);
    }

    /** Of bytes that went by; only the first ones are here. */
    static Content digested(long size, byte[] head, String sha256) {
        return new Content(size, head, null, sha256);
    }

    /** Of a part that ended before its body. */
    static Content none() {
        return of(new byte[0]);
    }

    /** In bytes. */
    public long size() {
        return size;
    }

    /** Lower-case hex. */
    public String sha256() {
        String known = sha256;
        if (known == null) {
            known = Digest.sha256(bytes().orElseThrow());
            sha256 = known;
        }
        return known;
    }

    /** The first bytes at least, for recognising the format. */
    public byte[] head() {
        return head;
    }

    /** All bytes, where they were kept: of the kinds that are read further, text, messages, containers. */
    public Optional<byte[]> bytes() {
        return Optional.ofNullable(kept);
    }
}
