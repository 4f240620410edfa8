package org.guichet.channel.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.guichet.channel.source.Finding;

/** Tries a drop folder by its rights: nothing is written, moved or opened but one file, to read. */
final class FolderTrial {

    private final DropFolder folder;
    private final Consumer<Finding> each;

    FolderTrial(DropFolder folder, Consumer<Finding> each) {
        this.folder = folder;
        this.each = each;
    }

    void run() {
        Path path = folder.path();
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            missing(path);
        } else if (!Files.isDirectory(path)) {
            each.accept(Finding.bad(path + " is not a folder; correct \"folder\"."));
        } else if (!Files.isReadable(path) || !Files.isExecutable(path)) {
            each.accept(Finding.bad("The user that runs this may not list " + path + "; give it the right to."));
        } else {
            each.accept(Finding.good("The folder " + path + " is there and can be listed."));
            contents();
            moving(path);
        }
    }

    private void missing(Path path) {
        Path parent = path;
        while (parent != null && !Files.exists(parent, LinkOption.NOFOLLOW_LINKS)) {
            parent = parent.getParent();
        }
        boolean makeable = parent != null && Files.isDirectory(parent) && Files.isWritable(parent);
        each.accept(
                makeable
                        ? Finding.note("The folder " + path + " is not there yet; the gateway makes it when it starts.")
                        : Finding.bad(
                                "The folder " + path + " is not there, and the user that runs this may not make it; "
                                        + "make it, or correct \"folder\"."));
    }

    private void contents() {
        try {
            long waiting = folder.count(found -> false);
            List<Found> oldest = folder.oldest(1, name -> true, found -> true);
            each.accept(Finding.good("It holds " + waiting + " files that were not taken"
                    + (oldest.isEmpty()
                            ? "."
                            : "; the oldest is of " + oldest.get(0).modified() + ".")));
            if (!oldest.isEmpty()) {
                readable(oldest.get(0));
            }
        } catch (IOException e) {
            each.accept(Finding.bad("The folder cannot be listed ("
                    + e.getClass().getSimpleName() + "); look at its rights and its disk."));
        }
    }

    private void readable(Found file) {
        boolean plain = file.shape() == Found.Shape.PLAIN;
        each.accept(
                plain && Files.isReadable(file.path())
                        ? Finding.good("The oldest file can be read.")
                        : Finding.bad(Names.printable(file.path())
                                + (plain
                                        ? " cannot be read by the user that runs this; look at its rights."
                                        : " is a link, a pipe or a device, which are never opened.")));
    }

    /** A file is moved by its name alone, which only works on one disk. */
    private void moving(Path path) {
        Path taken = folder.taken();
        Path target = Files.isDirectory(taken) ? taken : path;
        try {
            if (Files.isSymbolicLink(taken)) {
                each.accept(Finding.bad(taken + " is a link, which is never followed: put a folder there, or let the "
                        + "channel's own folder be one of the other place."));
            } else if (!Files.isWritable(path) || !Files.isWritable(target)) {
                each.accept(Finding.bad(
                        "The user that runs this may not write in " + (Files.isWritable(path) ? target : path)
                                + ", so what is taken could not be moved away; give it the right to."));
            } else if (!Files.getFileStore(path).equals(Files.getFileStore(target))) {
                each.accept(Finding.bad(taken + " is on another disk than " + path
                        + ", so files cannot be moved there at one stroke; put both on one."));
            } else {
                each.accept(Finding.good("What is taken can be moved to " + taken + "."));
            }
        } catch (IOException e) {
            each.accept(Finding.bad(
                    "The disk of " + path + " cannot be asked (" + e.getClass().getSimpleName() + ")."));
        }
    }
}
