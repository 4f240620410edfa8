package org.guichet.channel.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.guichet.channel.folder.index.IndexFile;

/**
 * Index files beside documents: {@code letter.xml} or {@code letter.pdf.xml} for {@code letter.pdf}, and one for the whole
 * folder such as Kodak's {@code IDX.DAT}. They are never taken for documents.
 *
 * @param wanted whether this channel has such files
 * @param grace how long a document waits for the one of its name
 */
record Sidecars(boolean wanted, Duration grace) {

    private static final List<String> EXTENSIONS =
            List.of(".xml", ".json", ".csv", ".tsv", ".properties", ".idx", ".ind", ".txt");

    /** Of all documents in the folder. */
    private static final List<String> OF_FOLDER =
            List.of("idx.dat", "index.dat", "index.csv", "index.txt", "index.xml");

    private static final String PREFIX = "index:";

    static final Sidecars NONE = new Sidecars(false, Duration.ZERO);

    /** Whether this is an index and no document. */
    boolean isOne(Path file) {
        String name = Names.of(file).toLowerCase(Locale.ROOT);
        return wanted && (OF_FOLDER.contains(name) || EXTENSIONS.stream().anyMatch(name::endsWith));
    }

    /** Whether everything that belongs to the document is there, or nothing more is waited for. */
    boolean isComplete(Found document, Stillness stillness) {
        if (!wanted || grace.isZero()) {
            return true;
        }
        Optional<Found> own = own(document.path());
        return own.isPresent()
                ? stillness.isStill(own.get())
                : document.modified().isBefore(Instant.now().minus(grace));
    }

    /** The index of this document alone. */
    Optional<Found> own(Path document) {
        if (!wanted) {
            return Optional.empty();
        }
        String name = document.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String base = dot > 0 ? name.substring(0, dot) : name;
        for (String extension : EXTENSIONS) {
            for (String candidate :
                    List.of(base + extension, name + extension, base + extension.toUpperCase(Locale.ROOT))) {
                Optional<Found> found = plain(document.resolveSibling(candidate));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /**
     * What the document's own index says, and then what that of the folder does.
     *
     * @return details of the arrival's facts
     */
    Map<String, String> details(Path document) {
        Map<String, String> details = new LinkedHashMap<>();
        own(document).ifPresent(own -> add(own.path(), document, details));
        if (wanted) {
            for (String name : OF_FOLDER) {
                for (String candidate : List.of(name, name.toUpperCase(Locale.ROOT))) {
                    plain(document.resolveSibling(candidate)).ifPresent(all -> add(all.path(), document, details));
                }
            }
        }
        return details;
    }

    /** An index that cannot be read stands in nobody's way: the letter says what it says. */
    private static void add(Path index, Path document, Map<String, String> details) {
        try {
            IndexFile.read(index, Names.of(document))
                    .forEach((name, value) -> details.putIfAbsent(PREFIX + name, value));
        } catch (IOException e) {
            details.putIfAbsent(PREFIX + "unreadable", Names.of(index));
        }
    }

    private static Optional<Found> plain(Path path) {
        try {
            return Files.exists(path, LinkOption.NOFOLLOW_LINKS)
                    ? Optional.of(Found.at(path)).filter(found -> found.shape() == Found.Shape.PLAIN)
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
