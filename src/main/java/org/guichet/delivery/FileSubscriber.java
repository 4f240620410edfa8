package org.guichet.delivery;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.guichet.store.OutboxRow;

/**
 * Appends events to a file as JSON lines, in the order of the outbox; delivered means fsynced. The file is opened for each
 * batch, so it may be moved away at any time.
 *
 * <p>A crash or a full disk can leave the beginning of a line at the end of the file: it was never marked as delivered, so
 * it is cut off, and written whole by the next delivery.
 */
public final class FileSubscriber implements Subscriber {

    private final String name;
    private final Path file;

    /**
     * A subscriber that reads a file.
     *
     * @param file made when it is missing, readable by the gateway's user alone; one that exists keeps its rights
     */
    public FileSubscriber(String name, Path file) {
        this.name = name;
        this.file = file;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Delivery deliver(List<OutboxRow> rows) {
        try (FileChannel channel = open()) {
            channel.truncate(LineEnd.of(channel));
            channel.position(channel.size());
            append(channel, rows);
            channel.force(true);
            return Delivery.ofAll(rows);
        } catch (LineEnd.ForeignException e) {
            return Delivery.failed("the file " + file.getFileName() + " ends with something that is not a case event");
        } catch (IOException e) {
            return Delivery.failed("the file " + file.getFileName() + " cannot be written ("
                    + e.getClass().getSimpleName() + "): look at its folder, its rights and the space on its disk");
        }
    }

    private FileChannel open() throws IOException {
        try {
            return FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (NoSuchFileException e) {
            NewFile.create(file);
            return FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        }
    }

    private static void append(FileChannel channel, List<OutboxRow> rows) throws IOException {
        for (OutboxRow row : rows) {
            ByteBuffer line = ByteBuffer.wrap((row.body() + "\n").getBytes(StandardCharsets.UTF_8));
            while (line.hasRemaining()) {
                channel.write(line);
            }
        }
    }
}
