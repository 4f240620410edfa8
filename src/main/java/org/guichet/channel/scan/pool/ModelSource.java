package org.guichet.channel.scan.pool;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the models of the character recognition come from: the operator's own folder, then what is built in.
 *
 * @param own the operator's folder, when there is one
 */
public record ModelSource(Optional<Path> own) {

    /** What a model's file name ends in. */
    public static final String SUFFIX = ".traineddata";

    private static final List<String> ORIGINS = List.of("/org/guichet/ocr/", "/tessdata/");

    /** The time of every copy of a built-in model. */
    private static final FileTime BUILT_IN = FileTime.fromMillis(0);

    /** As the models of the engine's makers are named, e.g. {@code chi_sim}; never a path. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_]{2,40}");

    /** Whether there is a model of this name, e.g. {@code fra}. */
    public boolean has(String name) {
        return NAME.matcher(name).matches() && (ownFile(name).isPresent() || builtIn(name) != null);
    }

    /** Whether a copy that was made earlier is what this source would give now. */
    boolean isCurrent(String name, Path copy) throws IOException {
        return Files.exists(copy)
                && Files.getLastModifiedTime(copy).toMillis() == time(name).toMillis();
    }

    /**
     * Makes a copy whose time tells {@link #isCurrent} where it is from.
     *
     * @throws IOException when the model is nowhere, or cannot be read or written
     */
    void copy(String name, Path target) throws IOException {
        FileTime time = time(name);
        try (InputStream model = open(name)) {
            Files.copy(model, target, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.setLastModifiedTime(target, time);
    }

    private FileTime time(String name) throws IOException {
        Optional<Path> mine = ownFile(name);
        return mine.isPresent() ? Files.getLastModifiedTime(mine.get()) : BUILT_IN;
    }

    private InputStream open(String name) throws IOException {
        Optional<Path> mine = ownFile(name);
        URL packed = builtIn(name);
        if (mine.isPresent()) {
            return Files.newInputStream(mine.get());
        }
        if (packed == null) {
            throw new IOException("no recognition model for the language " + name);
        }
        return packed.openStream();
    }

    private Optional<Path> ownFile(String name) {
        return own.map(folder -> folder.resolve(name + SUFFIX)).filter(Files::isRegularFile);
    }

    private static @Nullable URL builtIn(String name) {
        for (String origin : ORIGINS) {
            URL packed = ModelSource.class.getResource(origin + name + SUFFIX);
            if (packed != null) {
                return packed;
            }
        }
        return null;
    }
}
