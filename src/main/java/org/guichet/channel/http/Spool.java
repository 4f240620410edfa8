package org.guichet.channel.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.guichet.arrival.RawContent;
import org.guichet.happening.Happening;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder where bodies too large for the heap wait until the ledger has them. Nothing in it is durable. */
public final class Spool {

    private static final Logger LOG = LoggerFactory.getLogger(Spool.class);
    private static final String SUFFIX = ".body";

    private final Path folder;
    private final SpoolLimits limits;
    private final BooleanSupplier room;
    private final AtomicLong counter = new AtomicLong();

    /** Creates the folder, and empties it of what a crash left: those senders were never answered. */
    public Spool(Path folder, SpoolLimits limits) {
        this(folder, limits, () -> true);
    }

    /** @param room whether the disk may be written to; asked for each body that does not fit into memory */
    public Spool(Path folder, SpoolLimits limits, BooleanSupplier room) {
        this.folder = folder;
        this.limits = limits;
        this.room = room;
        try {
            Files.createDirectories(folder);
            empty();
        } catch (IOException e) {
            throw new UncheckedIOException("the spool folder " + folder + " cannot be used", e);
        }
    }

    boolean hasRoom() {
        return room.getAsBoolean();
    }

    SpoolLimits limits() {
        return limits;
    }

    Path newFile() {
        return folder.resolve(ProcessHandle.current().pid() + "-" + counter.incrementAndGet() + SUFFIX);
    }

    /** Removes the spooled file of this content, if it has one. The ledger may have moved it away before. */
    static void discard(RawContent content) {
        if (content instanceof RawContent.InFile spooled) {
            discard(spooled.file());
        }
    }

    static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            Happening.SPOOL_LEFT.in(LOG).setCause(e).log("A spooled body stays behind: {}", file);
        }
    }

    private void empty() throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
            for (Path file : left) {
                Files.deleteIfExists(file);
            }
        }
    }
}
