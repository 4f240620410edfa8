package org.guichet.channel.email.mime;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import org.guichet.arrival.Digest;

/** Takes in decoded bodies: digest and size of all, bytes only of what is read further. Used for one message. */
final class ContentReader {

    private static final int BUFFER = 16 * 1024;
    /** Base64 gives three bytes at a time. */
    private static final int FULL = BUFFER - 2;

    private final Stopwatch stopwatch;
    private final byte[] buffer = new byte[BUFFER];

    ContentReader(Stopwatch stopwatch) {
        this.stopwatch = stopwatch;
    }

    Content read(InputStream body, boolean keep) throws IOException, TimeOverException {
        return keep ? kept(body) : digested(body);
    }

    private Content kept(InputStream body) throws IOException, TimeOverException {
        int first = fill(body);
        if (first < FULL) {
            return Content.of(Arrays.copyOf(buffer, first));
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream(2 * BUFFER);
        for (int n = first; n > 0; n = fill(body)) {
            all.write(buffer, 0, n);
        }
        return Content.of(all.toByteArray());
    }

    private Content digested(InputStream body) throws IOException, TimeOverException {
        MessageDigest digest = Digest.newSha256();
        int n = fill(body);
        byte[] head = Arrays.copyOf(buffer, Math.min(n, Content.HEAD_BYTES));
        long size = 0;
        while (n > 0) {
            digest.update(buffer, 0, n);
            size += n;
            n = fill(body);
        }
        return Content.digested(size, head, Digest.hex(digest.digest()));
    }

    /** As many bytes as there are, or as the buffer takes; streams that decode give few at a time. */
    private int fill(InputStream body) throws IOException, TimeOverException {
        int size = 0;
        int n = 0;
        while (n >= 0 && size < FULL) {
            stopwatch.check();
            n = body.read(buffer, size, BUFFER - size);
            size += Math.max(n, 0);
        }
        return size;
    }
}
