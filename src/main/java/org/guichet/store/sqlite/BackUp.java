package org.guichet.store.sqlite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.guichet.arrival.RawContent;
import org.guichet.store.sql.ContentChangedException;
import org.guichet.store.sql.PrivateFiles;
import org.guichet.store.sql.Session;

/**
 * A back-up of a data folder that a gateway may be writing.
 *
 * <p>The database comes first, in one read transaction, and then every large content that this copy of it names: a content
 * is durable before the row that names it, and is never changed, so all of them are there. What is still missing then was
 * erased meanwhile, or lost. The database gets its name last: a folder without one is no back-up.
 */
public final class BackUp {

    private static final int PAGE = 1_000;
    private static final long TELL_EVERY = 1_000;

    private static final String LARGE = """
            SELECT sha256, size FROM arrivals WHERE size > 262144 AND sha256 > ?1
            UNION SELECT sha256, size FROM corrections WHERE size > 262144 AND sha256 > ?1
            ORDER BY sha256 LIMIT\s""" + PAGE;

    private final SqliteDatabase live;
    private final BlobFolder liveBlobs;
    private final Path to;
    private long contents;
    private long bytes;

    BackUp(SqliteDatabase live, BlobFolder liveBlobs, Path to) {
        this.live = live;
        this.liveBlobs = liveBlobs;
        this.to = to;
    }

    /**
     * What is in a back-up.
     *
     * @param contents large contents, each in a file of its own
     * @param bytes of database and large contents
     */
    public record Made(long arrivals, long cases, long contents, long bytes) {}

    private record Large(String sha256, long size) {

        static Large of(ResultSet row) throws SQLException {
            return new Large(row.getString(1), row.getLong(2));
        }
    }

    Made make(Consumer<String> progress) throws IOException {
        requireEmpty();
        PrivateFiles.createFolder(to);
        Path copy = to.resolve(DataFolder.FILE + ".unfinished");
        PrivateFiles.createFile(copy); // with its rights: SQLite fills an empty file
        copyDatabase(copy);
        Made made = copyContents(copy, progress);
        try (FileChannel file = FileChannel.open(copy, StandardOpenOption.WRITE)) {
            file.force(true); // VACUUM INTO does not
        }
        Files.move(copy, to.resolve(DataFolder.FILE), StandardCopyOption.ATOMIC_MOVE);
        PrivateFiles.sync(to);
        PrivateFiles.sync(to.toAbsolutePath().getParent());
        return made;
    }

    private void requireEmpty() throws IOException {
        if (Files.isDirectory(to)) {
            try (Stream<Path> inside = Files.list(to)) {
                if (inside.findAny().isEmpty()) {
                    return;
                }
            }
            throw new IOException(to + " is not empty: a back-up needs a folder of its own");
        }
        if (Files.exists(to)) {
            throw new IOException(to + " is a file: a back-up needs a folder");
        }
    }

    private void copyDatabase(Path copy) throws IOException {
        try (Session session = new Session(live.source().getConnection())) {
            session.change("VACUUM INTO ?", copy.toString());
        } catch (SQLException e) {
            throw new IOException(
                    "the database could not be copied: " + SqliteTrouble.of(e).sentence(), e);
        }
    }

    private Made copyContents(Path copy, Consumer<String> progress) throws IOException {
        BlobFolder blobs = BlobFolder.open(to.resolve(DataFolder.BLOBS));
        try (Session session = new SqliteDatabase(copy).reader()) {
            List<Large> page = session.all(Large::of, LARGE, "");
            while (!page.isEmpty()) {
                for (Large large : page) {
                    keep(blobs, large, progress);
                }
                page = session.all(Large::of, LARGE, page.get(page.size() - 1).sha256);
            }
            return new Made(
                    count(session, "SELECT count(*) FROM arrivals"),
                    count(session, "SELECT count(*) FROM cases"),
                    contents,
                    bytes + Files.size(copy));
        } catch (SQLException e) {
            throw new IOException("the copy of the database cannot be read", e);
        }
    }

    private void keep(BlobFolder blobs, Large large, Consumer<String> progress) throws IOException {
        RawContent content = liveBlobs.find(large.sha256, large.size);
        try {
            blobs.keep(content);
        } catch (ContentChangedException e) {
            throw new IOException(
                    "the large content " + large.sha256 + " is damaged: ./guichet verify says of which "
                            + "arrival; restore it from an older back-up",
                    e);
        } catch (java.nio.file.NoSuchFileException e) {
            throw new IOException(
                    "the large content " + large.sha256 + " is gone. If somebody was erased just now, "
                            + "make the back-up again; otherwise see ./guichet verify",
                    e);
        }
        bytes += large.size;
        if (++contents % TELL_EVERY == 0) {
            progress.accept(contents + " large contents, " + (bytes >> 20) + " MB copied");
        }
    }

    private static long count(Session session, String sql) throws SQLException {
        return session.one(row -> row.getLong(1), sql).orElse(0L);
    }
}
