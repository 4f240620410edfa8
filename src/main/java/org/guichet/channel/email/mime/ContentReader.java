package org.guichet.channel.email.mime;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import org.guichet.arrival.Digest;

/** Takes in decoded bodies: digest and size of all, bytes only of what is read further. Used for one message. */
final class ContentReader {

    private static final int LARGEST = 16 * 1024;
    /** Base64 gives three bytes at a time. */
    private static final int GROUP = 3;

    private final Stopwatch stopwatch;
    private final byte[] buffer;
    private final int full;

    /** @param message how many bytes it has: none of its bodies has more */
    ContentReader(Stopwatch stopwatch, int message) {
        this.stopwatch = stopwatch;
        this.buffer = new byte[Math.min(message + GROUP, LARGEST)];
        this.full = buffer.length - GROUP + 1;
    }

    Content read(InputStream body, boolean keep) throws IOException, TimeOverException {
        return keep ? kept(body) : digested(body);
    }

    private Content kept(InputStream body) throws IOException, TimeOverException {
        int first = fill(body);
        if (first < full) {
            return Content.of(Arrays.copyOf(buffer, first));
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream(2 * LARGEST);
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
        while (n >= 0 && size < full) {
            stopwatch.check();
            n = body.read(buffer, size, buffer.length - size);
            size += Math.max(n, 0);
        }
        return size;
    }
}
