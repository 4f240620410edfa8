package org.guichet.channel.email.mime;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import org.guichet.arrival.Digest;

/** Takes in one decoded body: digest and size of all, bytes only of what is read further. */
final class ContentReader {

    private static final int BUFFER = 16 * 1024;

    private ContentReader() {}

    static Content read(InputStream body, boolean keep, Stopwatch stopwatch) throws IOException, TimeOverException {
        MessageDigest digest = Digest.newSha256();
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
            stopwatch.check();
            digest.update(buffer, 0, n);
            size += n;
            if (keep || kept.size() < Content.HEAD_BYTES) {
                kept.write(buffer, 0, n);
            }
        }
        byte[] bytes = kept.toByteArray();
        byte[] head = java.util.Arrays.copyOf(bytes, Math.min(bytes.length, Content.HEAD_BYTES));
        return new Content(size, Digest.hex(digest.digest()), head, keep ? bytes : null);
    }
}
