package org.guichet.store.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.guichet.arrival.Digest;
import org.guichet.arrival.RawContent;
import org.guichet.store.Finding;
import org.guichet.store.sql.Blobs;
import org.guichet.store.sql.ContentChangedException;
import org.guichet.store.sql.Engine;
import org.guichet.store.sql.Session;

/**
 * Large raw contents in pieces, so that neither side ever holds one whole in memory. Every gateway reaches every content;
 * what is read is kept for a while in a {@link BlobCache}.
 */
final class PostgresBlobs implements Blobs {

    private static final int PIECE = 256 * 1024;

    /** Contents written at the same time, each over a connection of its own. */
    private static final int WRITERS = 4;

    private static final String PIECE_OF = "SELECT content FROM blob_pieces WHERE sha256 = ? AND number = ?";

    private static final String UNNAMED = """
            SELECT b.sha256 FROM blobs b
            WHERE NOT EXISTS (SELECT 1 FROM arrivals a WHERE a.sha256 = b.sha256 AND a.size > 262144)
              AND NOT EXISTS (SELECT 1 FROM corrections c WHERE c.sha256 = b.sha256 AND c.size > 262144)
            """;

    private static final String REMOVE = "DELETE FROM blobs WHERE sha256 IN (" + UNNAMED + ") AND sha256 = ?";

    private final PostgresDatabase database;
    private final Engine engine;
    private final BlobCache cache;
    private final Semaphore writers = new Semaphore(WRITERS);

    PostgresBlobs(PostgresDatabase database, Engine engine, BlobCache cache) {
        this.database = database;
        this.engine = engine;
        this.cache = cache;
    }

    /** One that is not there becomes an {@link IOException} for who opens it. */
    @Override
    public RawContent find(String sha256, long size) {
        return cache.get(sha256, size, sink -> read(sha256, sink));
    }

    private void read(String sha256, OutputStream sink) throws IOException {
        Optional<byte[]> piece = piece(sha256, 0);
        for (int number = 1; piece.isPresent(); number++) {
            sink.write(piece.get());
            piece = piece(sha256, number);
        }
    }

    private Optional<byte[]> piece(String sha256, int number) {
        return engine.readers().read(session -> session.one(row -> row.getBytes(1), PIECE_OF, sha256, number));
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

    /** Another gateway may remove a content between its being kept and its being named: groups of writes take turns. */
    @Override
    public boolean isKept(Session writer, String sha256) throws SQLException {
        return writer.one(row -> 1, "SELECT 1 FROM blobs WHERE sha256 = ?", sha256)
                .isPresent();
    }

    /** Another gateway may have named it again meanwhile; then it stays. */
    @Override
    public void remove(String sha256) throws IOException {
        engine.writer().run(0, session -> session.change(REMOVE, sha256));
        cache.remove(sha256);
    }

    @Override
    public void check(Predicate<String> isNamed, Consumer<Finding> findings) {
        engine.readers().read(session -> session.all(row -> row.getString(1), UNNAMED)).stream()
                .filter(isNamed.negate())
                .forEach(sha256 -> findings.accept(Finding.note("content " + sha256, "no arrival has it")));
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
