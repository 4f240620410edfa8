package org.guichet.channel.folder;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;

/** Where taken files are kept, by day: {@code taken/2026-03-02/letter.pdf}, a second of that name one folder below. */
final class TakenFolder {

    static final String NAME = "taken";

    private final Path drop;
    private final Clock clock;

    /** @param drop the folder in which the files are */
    TakenFolder(Path drop, Clock clock) {
        this.drop = drop;
        this.clock = clock;
    }

    /**
     * Moves the file away. When another came under its name since it was read, that one is back in its place afterwards.
     *
     * @param mark a word that no other move has
     * @return false when it was another file, which is still to be taken
     * @throws IOException when it cannot be moved; it is where it was
     */
    boolean receive(Found file, String mark) throws IOException {
        Path target = target(file.path(), mark);
        Files.move(file.path(), target, StandardCopyOption.ATOMIC_MOVE);
        boolean same = Found.at(target).isSameFile(file);
        if (!same) {
            giveBack(target, file.path(), mark);
        }
        return same;
    }

    private Path target(Path file, String mark) throws IOException {
        Path day = OwnFolder.in(drop, NAME, LocalDate.now(clock).toString());
        Path target = day.resolve(file.getFileName());
        return Files.exists(target, LinkOption.NOFOLLOW_LINKS)
                ? OwnFolder.in(day, mark).resolve(file.getFileName())
                : target;
    }

    /** A third file may have come under the name: none is ever replaced. */
    private static void giveBack(Path moved, Path place, String mark) throws IOException {
        try {
            Files.move(moved, place); // refuses where something is
        } catch (FileAlreadyExistsException e) {
            Files.move(moved, place.resolveSibling(mark + extension(place)));
        }
    }

    private static String extension(Path file) {
        String name = Names.of(file);
        int dot = name.lastIndexOf('.');
        String extension = dot < 0 ? "" : name.substring(dot);
        return extension.matches("\\.[A-Za-z0-9]{1,10}") ? extension : "";
    }
}
