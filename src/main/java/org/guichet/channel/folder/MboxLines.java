package org.guichet.channel.folder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** The lines of a stretch of a file, as they are; a long one comes in pieces, so that no line is ever held whole. */
final class MboxLines {

    private static final int LONGEST_PIECE = 8 * 1024;
    private static final int BUFFER = 64 * 1024;

    private final FileChannel file;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).limit(0);
    private long readTo;
    private long end;
    private long position;
    private boolean ended = true;

    MboxLines(FileChannel file, long from, long to) {
        this.file = file;
        this.position = from;
        this.readTo = from;
        this.end = to;
    }

    /**
     * A line with its end, or a piece of one.
     *
     * @param begins whether it is the beginning of a line
     * @param at where in the file it stands
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Piece(byte[] bytes, boolean begins, long at) {

        /** RFC 5322 section 2.1 ends lines with CR LF; files on this side of a mail server often with LF. */
        boolean isBlank() {
            return begins
                    && (bytes.length == 1 && bytes[0] == '\n'
                            || bytes.length == 2 && bytes[0] == '\r' && bytes[1] == '\n');
        }

        boolean startsWith(byte[] word, int from) {
            return begins
                    && bytes.length >= from + word.length
                    && java.util.Arrays.equals(bytes, from, from + word.length, word, 0, word.length);
        }
    }

    /** Goes on at another place. */
    void skipTo(long place) {
        position = place;
        readTo = place;
        buffer.limit(0);
        ended = true;
    }

    /** The next piece; null at the end. */
    @org.jspecify.annotations.Nullable
    Piece next() throws IOException {
        byte[] piece = new byte[LONGEST_PIECE];
        int length = 0;
        boolean begins = ended;
        ended = false;
        while (length < LONGEST_PIECE && !ended && (buffer.hasRemaining() || fill())) {
            byte letter = buffer.get();
            piece[length++] = letter;
            ended = letter == '\n';
        }
        long at = position;
        position += length;
        return length == 0 ? null : new Piece(java.util.Arrays.copyOf(piece, length), begins, at);
    }

    private boolean fill() throws IOException {
        buffer.clear().limit((int) Math.min(BUFFER, end - readTo));
        int read = buffer.hasRemaining() ? file.read(buffer, readTo) : -1;
        buffer.flip();
        readTo += Math.max(0, read);
        return read > 0;
    }
}
