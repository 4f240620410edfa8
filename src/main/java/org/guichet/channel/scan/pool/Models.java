package org.guichet.channel.scan.pool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The engine wants its models as files in one folder: they are copied there once, each under a temporary name and then
 * moved, so that no worker ever sees half of one, and again when the operator's own model is another than it was.
 */
final class Models {

    /** Tells which way is up. */
    static final String ORIENTATION = "osd";

    private Models() {}

    /**
     * @throws IOException when a model is nowhere, or the folder cannot be written
     */
    static void unpack(List<String> languages, ModelSource source, Path folder) throws IOException {
        Files.createDirectories(folder);
        List<String> names = new ArrayList<>(languages);
        names.add(ORIENTATION);
        for (String name : names) {
            Path model = folder.resolve(name + ModelSource.SUFFIX);
            if (!source.isCurrent(name, model)) {
                unpackOne(name, source, model);
            }
        }
    }

    private static void unpackOne(String name, ModelSource source, Path model) throws IOException {
        Path part = Files.createTempFile(model.getParent(), name, ".part");
        try {
            source.copy(name, part);
            Files.move(part, model, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
