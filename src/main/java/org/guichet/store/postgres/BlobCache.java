package org.guichet.store.postgres;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.guichet.arrival.RawContent;
import org.guichet.store.sql.PrivateFiles;
import org.guichet.store.sql.Trouble;

/**
 * Large contents that this gateway has read in the last minutes, as files: readers of scans work on files. Nothing here is
 * the truth. What was erased is gone from here too when its minutes are over.
 */
final class BlobCache {

    private static final Duration KEPT = Duration.ofMinutes(10);

    private final Path folder;
    private final Clock clock;

    private BlobCache(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** Makes the folder when it is missing, and empties it. */
    static BlobCache open(Path folder, Clock clock) throws IOException {
        PrivateFiles.createFolder(folder);
        BlobCache cache = new BlobCache(folder, clock);
        cache.removeOlderThan(Instant.MAX);
        return cache;
    }

    /** Writes a content to where it is to be kept. */
    @FunctionalInterface
    interface Source {
        void writeTo(OutputStream sink) throws IOException;
    }

    /** The content as a file; when the source has none of this size, there is no such file. */
    RawContent get(String sha256, long size, Source source) {
        Path file = folder.resolve(sha256);
        try {
            if (Files.exists(file)) {
                Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
            } else {
                fetch(file, size, source);
            }
        } catch (IOException e) {
            throw Trouble.of(e);
        }
        return new RawContent.InFile(file, size, sha256);
    }

    private void fetch(Path file, long size, Source source) throws IOException {
        Path part = PrivateFiles.createTemporary(folder);
        try {
            try (OutputStream sink = Files.newOutputStream(part)) {
                source.writeTo(sink);
            }
            if (Files.size(part) == size) {
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            }
        } finally {
            Files.deleteIfExists(part);
        }
    }

    void remove(String sha256) throws IOException {
        Files.deleteIfExists(folder.resolve(sha256));
    }

    /** Removes what nobody has asked for in the last minutes. */
    void tidy() {
        try {
            removeOlderThan(clock.instant().minus(KEPT));
        } catch (IOException e) {
            throw Trouble.of(e);
        }
    }

    private void removeOlderThan(Instant time) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (file.toFile().lastModified() < Math.min(time.getEpochSecond(), Long.MAX_VALUE / 1000) * 1000) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
