package org.guichet.store.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.guichet.arrival.Digest;
import org.guichet.arrival.RawContent;
import org.guichet.store.Finding;
import org.guichet.store.sql.Blobs;
import org.guichet.store.sql.ContentChangedException;
import org.guichet.store.sql.PrivateFiles;
import org.guichet.store.sql.Session;

/**
 * Large raw contents as files named by their digest: {@code ab/cd/<sha256>}. A file is complete and durable as soon as it
 * has its name; equal contents share one. Contents are copied, never linked: the source may still be written by somebody
 * else, and must be found as it was when the gateway fails.
 */
final class BlobFolder implements Blobs {

    private static final int BUFFER = 64 * 1024;

    private final Path root;
    private final Path unfinished;

    private BlobFolder(Path root) {
        this.root = root;
        this.unfinished = root.resolve("unfinished");
    }

    /** A folder that somebody else may be writing; for reading only. */
    static BlobFolder beside(Path root) {
        return new BlobFolder(root);
    }

    /** Makes the folder when it is missing, and clears what a crash left half-written. */
    static BlobFolder open(Path root) throws IOException {
        BlobFolder folder = new BlobFolder(root);
        PrivateFiles.createFolder(folder.unfinished);
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder.unfinished, "*.part")) {
            for (Path file : left) {
                Files.deleteIfExists(file);
            }
        }
        return folder;
    }

    @Override
    public RawContent find(String sha256, long size) {
        return new RawContent.InFile(path(sha256), size, sha256);
    }

    @Override
    public InputStream open(String sha256) throws IOException {
        return Files.newInputStream(path(sha256));
    }

    @Override
    public void keep(RawContent content) throws IOException {
        Path target = path(content.sha256());
        Path folder = parent(target);
        PrivateFiles.createFolder(folder);
        if (!Files.exists(target) || Files.size(target) != content.size()) {
            moveCopy(content, target);
        }
        // Also when another thread has just made them: its own sync may still be on the way.
        PrivateFiles.sync(folder);
        PrivateFiles.sync(parent(folder));
        PrivateFiles.sync(root);
    }

    @Override
    public void remove(Session writer, String sha256) throws IOException {
        Path target = path(sha256);
        if (Files.deleteIfExists(target)) {
            PrivateFiles.sync(parent(target));
        }
    }

    @Override
    public void check(Predicate<String> isNamed, Consumer<Finding> findings) {
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(unfinished))
                    .filter(file -> !isNamed.test(String.valueOf(file.getFileName())))
                    .forEach(file -> findings.accept(orphan(file)));
        } catch (IOException | UncheckedIOException e) {
            findings.accept(
                    Finding.damage("blobs", "cannot be read (" + e.getClass().getSimpleName() + ")"));
        }
    }

    private Finding orphan(Path file) {
        String name = "blob " + root.relativize(file);
        try {
            BasicFileAttributes seen = Files.readAttributes(file, BasicFileAttributes.class);
            Duration age = Duration.between(seen.lastModifiedTime().toInstant(), Instant.now());
            return Finding.note(
                    name,
                    "nothing names it; " + seen.size() + " bytes, " + age.toHours() + " h " + age.toMinutesPart()
                            + " min old");
        } catch (IOException e) {
            return Finding.note(name, "nothing names it, and it cannot be looked at");
        }
    }

    private void moveCopy(RawContent content, Path target) throws IOException {
        Path part = PrivateFiles.createTemporary(unfinished);
        try {
            if (!copy(content, part).equals(content.sha256())) {
                throw new ContentChangedException();
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Gives the digest of what was copied and fsynced. */
    private static String copy(RawContent content, Path part) throws IOException {
        MessageDigest digest = Digest.newSha256();
        byte[] buffer = new byte[BUFFER];
        try (InputStream source = content.open();
                FileChannel sink = FileChannel.open(part, StandardOpenOption.WRITE)) {
            for (int n = source.read(buffer); n >= 0; n = source.read(buffer)) {
                digest.update(buffer, 0, n);
                writeAll(sink, ByteBuffer.wrap(buffer, 0, n));
            }
            sink.force(true);
        }
        return Digest.hex(digest.digest());
    }

    private static void writeAll(FileChannel sink, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            sink.write(bytes);
        }
    }

    private Path path(String sha256) {
        return root.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    private static Path parent(Path path) throws IOException {
        Path parent = path.getParent();
        if (parent == null) {
            throw new IOException("a blob is always in a folder");
        }
        return parent;
    }
}
