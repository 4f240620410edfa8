package org.guichet.channel.folder;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A folder into which others drop files. It is read name by name, so that its size costs no memory.
 *
 * @param tagged whether its sub-folders are looked into too, one level deep
 */
record DropFolder(Path path, boolean tagged) {

    /** Beside the documents, and made by the gateway. */
    private static final Set<String> OURS = Set.of(TakenFolder.NAME, "failed");

    private static final int MOST_TAGS = 100;

    DropFolder(Path path) {
        this(path, false);
    }

    Path taken() {
        return path.resolve(TakenFolder.NAME);
    }

    void make() throws IOException {
        if (!Files.isDirectory(path)) {
            Files.createDirectories(path);
        }
    }

    /**
     * The files that have stood longest, oldest first; those with an unfinished name are not among them.
     *
     * @param most how many at most
     * @param name asked before a file is looked at
     * @param file asked of what it is
     */
    List<Found> oldest(int most, Predicate<Path> name, Predicate<Found> file) throws IOException {
        PriorityQueue<Found> oldest = new PriorityQueue<>(Found.OLDEST_FIRST.reversed());
        each(entry -> {
            if (Names.isUnfinished(Names.of(entry)) || !name.test(entry)) {
                return;
            }
            at(entry).filter(file).ifPresent(found -> {
                oldest.add(found);
                if (oldest.size() > most) {
                    oldest.remove(); // the youngest
                }
            });
        });
        List<Found> sorted = new ArrayList<>(oldest);
        sorted.sort(Found.OLDEST_FIRST);
        return sorted;
    }

    /** How many names there are that are not ignored, not folders and not among those that were taken. */
    long count(Predicate<Found> taken) throws IOException {
        long[] count = new long[1];
        each(entry -> count[0] += at(entry).filter(taken.negate()).isPresent() ? 1 : 0);
        return count[0];
    }

    private void each(java.util.function.Consumer<Path> visit) throws IOException {
        each(path, visit);
        for (Path tag : tags()) {
            try {
                each(tag, visit);
            } catch (IOException e) {
                continue; // it keeps nothing out of the others: see shutTag
            }
        }
    }

    /** The name of a sub-folder that is there and cannot be read: what lies in it is not taken. */
    Optional<String> shutTag() throws IOException {
        return tags().stream()
                .filter(tag -> Files.isDirectory(tag, LinkOption.NOFOLLOW_LINKS))
                .filter(tag -> !Files.isReadable(tag) || !Files.isExecutable(tag))
                .map(Names::printable)
                .findFirst();
    }

    private List<Path> tags() throws IOException {
        List<Path> tags = new ArrayList<>();
        if (tagged) {
            each(path, entry -> {
                if (tags.size() < MOST_TAGS && isTag(entry)) {
                    tags.add(entry);
                }
            });
        }
        return tags;
    }

    /** Not a link, and none of our own. */
    private boolean isTag(Path entry) {
        return Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS) && !OURS.contains(Names.of(entry));
    }

    private static void each(Path folder, java.util.function.Consumer<Path> visit) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (!Names.isIgnored(Names.of(entry))) {
                    visit.accept(entry);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    /** Nothing for a folder, and for what has gone meanwhile. */
    private static Optional<Found> at(Path entry) {
        try {
            Found found = Found.at(entry);
            return found.shape() == Found.Shape.FOLDER ? Optional.empty() : Optional.of(found);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
