package org.guichet.arrival;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The raw bytes of an arrival: small ones in memory, large ones in a file. */
public sealed interface RawContent {

    /** A new stream from the first byte; the caller closes it. */
    InputStream open() throws IOException;

    long size();

    /** Lower-case hex SHA-256. */
    String sha256();

    /** All bytes. Only for readers whose limit is known to fit in memory. */
    default byte[] bytes() throws IOException {
        try (InputStream stream = open()) {
            return stream.readAllBytes();
        }
    }

    static RawContent of(byte[] bytes) {
        return new InMemory(bytes, Digest.sha256(bytes));
    }

    /** The file as it is now; it must not change while this is in use. */
    static RawContent of(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return new InFile(file, Files.size(file), Digest.sha256(stream));
        }
    }

    /** Bytes in the heap; not copied, so the caller must not change them. */
    @SuppressWarnings("ArrayRecordComponent")
    record InMemory(byte[] array, String sha256) implements RawContent {
        @Override
        public InputStream open() {
            return new ByteArrayInputStream(array);
        }

        @Override
        public long size() {
            return array.length;
        }

        @Override
        public byte[] bytes() {
            return array;
        }
    }

    /** Bytes in a file of known size and digest. */
    record InFile(Path file, long size, String sha256) implements RawContent {
        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(file);
        }

        // Of a size that is known: a growing buffer would need twice the memory.
        @Override
        public byte[] bytes() throws IOException {
            return Files.readAllBytes(file);
        }
    }

    /**
     * Two contents that are read as one: the fronts of a stack, which is what this is to everybody else, and its backs.
     *
     * @param backs in an arrival of their own
     */
    record WithBacks(RawContent fronts, RawContent backs) implements RawContent {
        @Override
        public InputStream open() throws IOException {
            return fronts.open();
        }

        @Override
        public long size() {
            return fronts.size();
        }

        @Override
        public String sha256() {
            return fronts.sha256();
        }
    }
}
