package org.guichet.channel.content;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import org.guichet.arrival.Digest;
import org.guichet.cases.Attachment;
import org.guichet.cases.Disposition;
import org.jspecify.annotations.Nullable;

/** Takes the bytes of an attachment and keeps only what is told of them: size, digest, type. */
public final class AttachmentMeter extends OutputStream {

    private final MessageDigest digest = Digest.newSha256();
    private final byte[] head = new byte[DetectedType.HEAD];
    private final @Nullable ByteArrayOutputStream kept;
    private long size;

    public AttachmentMeter() {
        this(null);
    }

    /** @param kept takes the bytes too */
    public AttachmentMeter(@Nullable ByteArrayOutputStream kept) {
        this.kept = kept;
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        digest.update(bytes, offset, length);
        if (size < head.length) {
            System.arraycopy(bytes, offset, head, (int) size, (int) Math.min(length, head.length - size));
        }
        size += length;
        if (kept != null) {
            kept.write(bytes, offset, length);
        }
    }

    public long size() {
        return size;
    }

    /** To be called once, after the last byte. */
    public Attachment attachment(@Nullable String name, @Nullable String declaredType) {
        String detected = DetectedType.of(Arrays.copyOf(head, (int) Math.min(size, head.length)));
        String sha256 = Digest.hex(digest.digest());
        return new Attachment(name, declaredType, detected, size, sha256, Disposition.ATTACHMENT, null, null);
    }
}
