package org.guichet.gateway;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.guichet.happening.Happening;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file that says which arrivals are being read at this moment, so that the next start knows what was when this process
 * died: 256 slots of 16 bytes, an arrival's id or zeros.
 *
 * <p>Nothing is fsynced. What was written survives the death of the process, which is what an arrival may cause; after a
 * power failure the file may be old, and old slots name arrivals that are settled. Its blocks are written when it is made,
 * so that a full disk cannot fail a slot. Without the file everything works but the counting of deaths.
 */
final class UnderWay implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(UnderWay.class);

    /** Further work at the same time is not recorded. */
    private static final int SLOTS = 256;

    private static final int SLOT_BYTES = 16;
    private static final UUID NONE = new UUID(0, 0);

    /** Of what is not noted down. */
    static final Mark NO_MARK = () -> {};

    private final RandomAccessFile file;
    private final BitSet used = new BitSet(SLOTS);
    private boolean broken;
    private boolean closed;

    private UnderWay(RandomAccessFile file) {
        this.file = file;
    }

    /** The arrivals that were being read when the last process ended; none when it ended in order. */
    static Set<UUID> left(Path path) {
        Set<UUID> left = new LinkedHashSet<>();
        try {
            ByteBuffer slots = Files.exists(path) ? ByteBuffer.wrap(Files.readAllBytes(path)) : ByteBuffer.allocate(0);
            while (slots.remaining() >= SLOT_BYTES) {
                left.add(new UUID(slots.getLong(), slots.getLong()));
            }
        } catch (IOException e) {
            Happening.NOTES_UNWRITTEN
                    .in(log)
                    .setCause(e)
                    .log("What was being read when the last process ended is not known: {}", path);
        }
        left.remove(NONE);
        return left;
    }

    /** Makes the file anew, with every slot empty. */
    static UnderWay open(Path path) {
        try {
            Files.write(
                    path,
                    new byte[SLOTS * SLOT_BYTES],
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.SYNC);
            // Not a channel: an interrupt, which a stopping gateway sends to its workers, would close that.
            return new UnderWay(new RandomAccessFile(path.toFile(), "rw"));
        } catch (IOException e) {
            throw new UncheckedIOException("the file " + path + " cannot be written", e);
        }
    }

    /**
     * The arrival is being read from now on.
     *
     * @return what ends it, to be closed once
     */
    synchronized Mark begin(UUID arrival) {
        int slot = used.nextClearBit(0);
        if (slot >= SLOTS || closed) {
            return NO_MARK;
        }
        used.set(slot);
        write(slot, arrival);
        return () -> end(slot);
    }

    private synchronized void end(int slot) {
        used.clear(slot);
        if (!closed) {
            write(slot, NONE);
        }
    }

    private void write(int slot, UUID arrival) {
        try {
            file.seek((long) slot * SLOT_BYTES);
            file.write(ByteBuffer.allocate(SLOT_BYTES)
                    .putLong(arrival.getMostSignificantBits())
                    .putLong(arrival.getLeastSignificantBits())
                    .array());
        } catch (IOException e) {
            if (!broken) {
                Happening.NOTES_UNWRITTEN
                        .in(log)
                        .setCause(e)
                        .log(
                                "Arrivals that are being read cannot be noted down; deaths of the gateway are not counted");
            }
            broken = true;
        }
    }

    /** The process ends in order: what is being read is nobody's death. */
    @Override
    public synchronized void close() {
        try {
            used.stream().forEach(slot -> write(slot, NONE));
            closed = true;
            file.close();
        } catch (IOException e) {
            log.debug("The file of arrivals being read could not be closed", e);
        }
    }

    /** Where it is noted that an arrival is being read. */
    interface Mark extends AutoCloseable {
        @Override
        void close();
    }
}
