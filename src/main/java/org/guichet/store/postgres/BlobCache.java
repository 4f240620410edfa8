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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.guichet.arrival.RawContent;
import org.guichet.store.sql.PrivateFiles;
import org.guichet.store.sql.Trouble;

/**
 * Large contents that this gateway has read lately, as files: readers of scans work on files. Nothing here is the truth,
 * and the folder may be emptied while no gateway runs.
 */
final class BlobCache {

    /** Over this many bytes, the ones used longest ago go. */
    private static final long LARGEST = 1L << 30;

    /** One that was used this recently may still be read, and stays. */
    private static final Duration IN_USE = Duration.ofMinutes(10);

    private final Path folder;
    private final Clock clock;

    private BlobCache(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** Makes the folder when it is missing, and clears what a crash left half-written. */
    static BlobCache open(Path folder, Clock clock) throws IOException {
        PrivateFiles.createFolder(folder);
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, "*.part")) {
            for (Path file : left) {
                Files.deleteIfExists(file);
            }
        }
        return new BlobCache(folder, clock);
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
                makeRoom();
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

    /** It was erased. Other gateways' caches are theirs. */
    void remove(String sha256) throws IOException {
        Files.deleteIfExists(folder.resolve(sha256));
    }

    private synchronized void makeRoom() throws IOException {
        List<Path> files = new ArrayList<>();
        long bytes = 0;
        try (DirectoryStream<Path> all =
                Files.newDirectoryStream(folder, file -> !file.toString().endsWith(".part"))) {
            for (Path file : all) {
                files.add(file);
                bytes += Files.size(file);
            }
        }
        if (bytes > LARGEST) {
            removeOldest(files, bytes);
        }
    }

    private void removeOldest(List<Path> files, long bytes) throws IOException {
        Instant inUse = clock.instant().minus(IN_USE);
        long left = bytes;
        files.sort(Comparator.comparingLong(file -> file.toFile().lastModified()));
        for (Path file : files) {
            if (left <= LARGEST || Files.getLastModifiedTime(file).toInstant().isAfter(inUse)) {
                return;
            }
            left -= Files.size(file);
            Files.deleteIfExists(file);
        }
    }
}
