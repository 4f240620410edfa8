package org.guichet.delivery;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;

/** Where the last whole line of a file of events ends. */
final class LineEnd {

    private static final int CHUNK = 8 * 1024;
    private static final byte[] BEGINNING = CloudEvent.BEGINNING.getBytes(StandardCharsets.US_ASCII);

    private LineEnd() {}

    /**
     * Finds the position after the last line break; 0 when there is none.
     *
     * @throws ForeignException when what follows it is not the beginning of an event: then the file is somebody else's,
     *     and must not be cut
     */
    static long of(FileChannel file) throws IOException {
        long end = afterLastBreak(file);
        ByteBuffer rest = read(file, end, Math.min(file.size() - end, BEGINNING.length));
        if (!rest.equals(ByteBuffer.wrap(BEGINNING, 0, rest.remaining()))) {
            throw new ForeignException();
        }
        return end;
    }

    private static long afterLastBreak(FileChannel file) throws IOException {
        for (long end = file.size(); end > 0; end -= CHUNK) {
            long start = Math.max(0, end - CHUNK);
            ByteBuffer chunk = read(file, start, end - start);
            for (int i = chunk.limit() - 1; i >= 0; i--) {
                if (chunk.get(i) == '\n') {
                    return start + i + 1;
                }
            }
        }
        return 0;
    }

    private static ByteBuffer read(FileChannel file, long position, long length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) length);
        int n = 0;
        while (n >= 0 && bytes.hasRemaining()) {
            n = file.read(bytes, position + bytes.position());
        }
        return bytes.flip();
    }

    /** The file holds something that this gateway did not write. */
    static final class ForeignException extends IOException {

        private static final long serialVersionUID = 1L;
    }
}
