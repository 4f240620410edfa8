package org.guichet.store.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.guichet.store.Finding;
import org.guichet.store.sql.KeptContents;
import org.guichet.store.sql.ReadPool;

/** Large contents in the database, read piece by piece. */
final class BlobPieces implements KeptContents {

    private static final String PIECE = "SELECT content FROM blob_pieces WHERE sha256 = ? AND number = ?";

    private final ReadPool readers;

    BlobPieces(ReadPool readers) {
        this.readers = readers;
    }

    @Override
    public InputStream open(String sha256) throws IOException {
        byte[] first = piece(sha256, 0).orElseThrow(() -> new NoSuchFileException("blob " + sha256));
        return new Pieces(sha256, first);
    }

    private Optional<byte[]> piece(String sha256, int number) {
        return readers.read(session -> session.one(row -> row.getBytes(1), PIECE, sha256, number));
    }

    @Override
    public void check(Predicate<String> isNamed, Consumer<Finding> findings) {
        List<String> all = readers.read(
                session -> session.all(row -> row.getString(1), "SELECT sha256 FROM blobs ORDER BY sha256"));
        all.stream()
                .filter(sha256 -> !isNamed.test(sha256))
                .forEach(sha256 -> findings.accept(Finding.note("blob " + sha256, "nothing names it")));
    }

    /** Holds one piece at a time. */
    private final class Pieces extends InputStream {

        private final String sha256;
        private byte[] piece;
        private int read;
        private int number;

        Pieces(String sha256, byte[] first) {
            this.sha256 = sha256;
            this.piece = first;
        }

        @Override
        public int read() {
            return isAtEnd() ? -1 : piece[read++] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            Objects.checkFromIndexSize(offset, length, buffer.length);
            if (length == 0) {
                return 0;
            }
            if (isAtEnd()) {
                return -1;
            }
            int some = Math.min(length, piece.length - read);
            System.arraycopy(piece, read, buffer, offset, some);
            read += some;
            return some;
        }

        private boolean isAtEnd() {
            if (read == piece.length && piece.length > 0) {
                piece = piece(sha256, ++number).orElse(new byte[0]);
                read = 0;
            }
            return piece.length == 0;
        }
    }
}
