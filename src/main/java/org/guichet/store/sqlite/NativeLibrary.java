package org.guichet.store.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.guichet.store.sql.PrivateFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * Unpacks SQLite's native library once per driver version, beside the data, and tells the driver where it is. Left to
 * itself the driver unpacks it anew at every start, which costs a tenth of a second and leaves files in the temporary
 * folder when the process is killed.
 */
final class NativeLibrary {

    private static final Logger LOG = LoggerFactory.getLogger(NativeLibrary.class);
    private static final String PATH = "org.sqlite.lib.path";
    private static final String NAME = "org.sqlite.lib.name";

    private NativeLibrary() {}

    /** Does nothing when an operator has set the place, or when the driver has no library for this machine. */
    static void prepare(Path data) {
        if (System.getProperty(PATH) != null) {
            return;
        }
        String name = LibraryLoaderUtil.getNativeLibName();
        Path folder = data.resolve("native").resolve("sqlite-" + SQLiteJDBCLoader.getVersion());
        try {
            if (Files.exists(folder.resolve(name)) || unpack(folder, name)) {
                System.setProperty(PATH, folder.toAbsolutePath().toString());
                System.setProperty(NAME, name);
            }
        } catch (IOException e) {
            LOG.debug("The driver unpacks its library itself: {}", e.toString());
        }
    }

    private static boolean unpack(Path folder, String name) throws IOException {
        String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
        try (InputStream library = SQLiteJDBCLoader.class.getResourceAsStream(resource)) {
            if (library == null) {
                return false;
            }
            PrivateFiles.createFolder(folder);
            Path part = Files.createTempFile(folder, name, ".part");
            Files.copy(library, part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            return true;
        }
    }
}
