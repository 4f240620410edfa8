package org.guichet.store.sql;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** Files and folders that only the gateway's user may read (0600, 0700), where the file system knows rights. */
public final class PrivateFiles {

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    private static final FileAttribute<?>[] FILE = rights("rw-------");
    private static final FileAttribute<?>[] FOLDER = rights("rwx------");

    private PrivateFiles() {}

    private static FileAttribute<?>[] rights(String mode) {
        return POSIX
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))}
                : new FileAttribute<?>[0];
    }

    public static void createFolder(Path folder) throws IOException {
        Files.createDirectories(folder, FOLDER);
    }

    /** Makes an empty file; one that is there stays as it is. */
    public static void createFile(Path file) throws IOException {
        try {
            Files.createFile(file, FILE);
        } catch (FileAlreadyExistsException e) {
            return; // a file from before, or another thread was first
        }
    }

    public static Path createTemporary(Path folder) throws IOException {
        return Files.createTempFile(folder, "blob", ".part", FILE);
    }

    /** Makes the names in a folder durable. Windows cannot open folders, and needs no such call. */
    public static void sync(@Nullable Path folder) throws IOException {
        if (POSIX && folder != null) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
