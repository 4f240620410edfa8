package org.guichet.channel.scan.pool;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The engine wants its models as files in one folder: they are unpacked from the class path once, each under a temporary
 * name and then moved, so that no worker ever sees half of one. A model that lies in the folder already is used as it
 * is: this is how an operator adds a language.
 */
final class Models {

    /** Tells which way is up. */
    static final String ORIENTATION = "osd";

    private static final String SUFFIX = ".traineddata";
    private static final List<String> ORIGINS = List.of("/org/guichet/ocr/", "/tessdata/");

    private Models() {}

    /**
     * @throws IOException when a model is nowhere, or the folder cannot be written
     */
    static void unpack(List<String> languages, Path folder) throws IOException {
        Files.createDirectories(folder);
        List<String> names = new ArrayList<>(languages);
        names.add(ORIENTATION);
        for (String name : names) {
            Path model = folder.resolve(name + SUFFIX);
            if (!Files.exists(model)) {
                unpackOne(name, model);
            }
        }
    }

    private static void unpackOne(String name, Path model) throws IOException {
        Path part = Files.createTempFile(model.getParent(), name, ".part");
        try (InputStream packed = find(name)) {
            if (packed == null) {
                throw new IOException("no recognition model for the language " + name);
            }
            Files.copy(packed, part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, model, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static @Nullable InputStream find(String name) {
        for (String origin : ORIGINS) {
            InputStream packed = Models.class.getResourceAsStream(origin + name + SUFFIX);
            if (packed != null) {
                return packed;
            }
        }
        return null;
    }
}
