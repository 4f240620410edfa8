package org.guichet.store.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.guichet.arrival.Digest;
import org.guichet.arrival.RawContent;
import org.guichet.store.Finding;
import org.guichet.store.sql.Blobs;
import org.guichet.store.sql.ContentChangedException;
import org.guichet.store.sql.ReadPool;
import org.guichet.store.sql.Session;

/**
 * Large raw contents in pieces, so that neither side ever holds one whole in memory. Every gateway reaches every content;
 * what is read is kept for a while in a {@link BlobCache}.
 */
final class PostgresBlobs implements Blobs {

    private static final int PIECE = 256 * 1024;

    /** Contents written at the same time, each over a connection of its own. */
    private static final int WRITERS = 4;

    private final PostgresDatabase database;
    private final BlobPieces pieces;
    private final BlobCache cache;
    private final Semaphore writers = new Semaphore(WRITERS);

    PostgresBlobs(PostgresDatabase database, ReadPool readers, BlobCache cache) {
        this.database = database;
        this.pieces = new BlobPieces(readers);
        this.cache = cache;
    }

    /** One that is not there becomes an {@link IOException} for who opens it. */
    @Override
    public RawContent find(String sha256, long size) {
        return cache.get(sha256, size, sink -> copy(sha256, sink));
    }

    private void copy(String sha256, OutputStream sink) throws IOException {
        try (InputStream kept = pieces.open(sha256)) {
            kept.transferTo(sink);
        } catch (NoSuchFileException e) {
            return; // so the cache has none either
        }
    }

    /** In one transaction, so a content is there whole or not at all. Of two that come at once, the second waits. */
    @Override
    public void keep(RawContent content) throws IOException {
        writers.acquireUninterruptibly();
        try (Session session = database.writer()) {
            int first = session.change(
                    "INSERT INTO blobs (sha256, size) VALUES (?, ?) ON CONFLICT DO NOTHING",
                    content.sha256(),
                    content.size());
            if (first == 1 && !copy(session, content).equals(content.sha256())) {
                throw new ContentChangedException();
            }
            session.commit();
        } catch (SQLException e) {
            throw database.trouble(e).unavailable(e);
        } finally {
            writers.release();
        }
    }

    @Override
    public boolean isKept(Session writer, String sha256) throws SQLException {
        return writer.one(row -> 1, "SELECT 1 FROM blobs WHERE sha256 = ?", sha256)
                .isPresent();
    }

    /** Groups of writes take turns, so nobody names it between the look whether anybody does and the commit. */
    @Override
    public void remove(Session writer, String sha256) throws IOException, SQLException {
        writer.change("DELETE FROM blobs WHERE sha256 = ?", sha256); // and its pieces
        cache.remove(sha256);
    }

    @Override
    public InputStream open(String sha256) throws IOException {
        return pieces.open(sha256);
    }

    @Override
    public void check(Predicate<String> isNamed, Consumer<Finding> findings) {
        pieces.check(isNamed, findings);
    }

    /** Gives the digest of what was copied. */
    private static String copy(Session session, RawContent content) throws IOException, SQLException {
        MessageDigest digest = Digest.newSha256();
        byte[] buffer = new byte[PIECE];
        try (InputStream source = content.open()) {
            int length = source.readNBytes(buffer, 0, PIECE);
            for (int number = 0; length > 0; number++) {
                digest.update(buffer, 0, length);
                session.change(
                        "INSERT INTO blob_pieces (sha256, number, content) VALUES (?, ?, ?)",
                        content.sha256(),
                        number,
                        length == PIECE ? buffer : Arrays.copyOf(buffer, length));
                length = source.readNBytes(buffer, 0, PIECE);
            }
        }
        return Digest.hex(digest.digest());
    }
}
