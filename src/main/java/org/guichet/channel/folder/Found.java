package org.guichet.channel.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a name in the folder stood for when it was looked at. Links are not followed.
 *
 * @param key the file system's own identity of the file (device and inode), where it has one
 */
record Found(
        Path path,
        Shape shape,
        long size,
        Instant modified,
        @Nullable Object key) {

    enum Shape {
        PLAIN,
        FOLDER,
        /** A link, a pipe, a device: never opened. */
        OTHER
    }

    static final Comparator<Found> OLDEST_FIRST =
            Comparator.comparing(Found::modified).thenComparing(Found::path);

    /** @throws IOException when nothing has this name any more, or it cannot be looked at */
    static Found at(Path path) throws IOException {
        BasicFileAttributes attributes =
                Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return new Found(
                path,
                shape(attributes),
                attributes.size(),
                attributes.lastModifiedTime().toInstant(),
                attributes.fileKey());
    }

    private static Shape shape(BasicFileAttributes attributes) {
        if (attributes.isDirectory()) {
            return Shape.FOLDER;
        }
        return attributes.isRegularFile() ? Shape.PLAIN : Shape.OTHER;
    }

    /** Whether this very file, unchanged, is still in its place. */
    boolean isUnchanged() {
        try {
            return at(path).isSameFile(this);
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether the other is the same file, unchanged, under whatever name. Every write changes the time. */
    boolean isSameFile(Found other) {
        return shape == other.shape
                && size == other.size
                && modified.equals(other.modified)
                && Objects.equals(key, other.key);
    }
}
