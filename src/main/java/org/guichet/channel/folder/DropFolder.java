package org.guichet.channel.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A folder into which others drop files, as somebody sees it who counts. */
public final class DropFolder {

    private DropFolder() {}

    /**
     * How many files lie in it that were not taken: taken ones are in folders below. Names that begin with a dot are not
     * taken (Camel's file component passes over them), and not counted.
     */
    public static long untaken(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> !entry.getFileName().toString().startsWith("."))
                    .filter(entry -> !Files.isDirectory(entry))
                    .count();
        }
    }
}
