package org.guichet.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Result lines to a file or to standard output. Unlike {@link System#out} it says when a line could not be written: a full
 * disk must not look like a success.
 */
final class LineOutput implements AutoCloseable {

    private final OutputStream out;
    private final @Nullable Path file;

    private LineOutput(OutputStream out, @Nullable Path file) {
        this.out = out;
        this.file = file;
    }

    /** @param file null for standard output */
    static LineOutput to(@Nullable Path file) throws IOException {
        Path folder = file == null ? null : file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new OutputException("there is no folder " + folder + " to write into", null);
        }
        OutputStream target = file == null ? new FileOutputStream(FileDescriptor.out) : Files.newOutputStream(file);
        return new LineOutput(new BufferedOutputStream(target), file);
    }

    /**
     * Writes a line, which is with the reader when this returns.
     *
     * @throws ReaderGoneException when nobody reads standard output any more, as with {@code | head}
     */
    void write(String line) throws IOException {
        try {
            out.write(line.getBytes(StandardCharsets.UTF_8));
            out.write('\n');
            out.flush();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private IOException failure(IOException e) {
        if (file == null && "Broken pipe".equals(e.getMessage())) {
            return new ReaderGoneException(e);
        }
        return new OutputException(
                (file == null ? "standard output" : file) + " cannot be written: " + e.getMessage(), e);
    }

    // Every line was flushed. Standard output stays open for what comes after.
    @Override
    public void close() throws IOException {
        if (file != null) {
            out.close();
        }
    }

    /** The lines cannot be written. */
    static final class OutputException extends IOException {

        private static final long serialVersionUID = 1L;

        OutputException(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** Nobody reads any more, which is no failure of ours. */
    static final class ReaderGoneException extends IOException {

        private static final long serialVersionUID = 1L;

        ReaderGoneException(IOException cause) {
            super(cause);
        }
    }
}
