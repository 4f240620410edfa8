package org.guichet.channel.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.guichet.arrival.Digest;
import org.guichet.arrival.LedgerUnavailableException;
import org.guichet.arrival.RawContent;
import org.jspecify.annotations.Nullable;

/**
 * One mail on its way, of a size that nobody knows before its end: in memory while it is small, then in a file, and cut off
 * when it is too large. Used by one thread.
 */
public final class SpooledMail extends OutputStream {

    private static final int IN_MEMORY = 256 * 1024;

    private final MailSpool spool;
    private final long most;
    private final MessageDigest digest = Digest.newSha256();
    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private @Nullable Path path;
    private @Nullable OutputStream file;
    private long size;

    /** @param most bytes that are kept whole; of a larger mail the beginning is */
    public SpooledMail(MailSpool spool, long most) {
        this.spool = spool;
        this.most = most;
    }

    @Override
    public void write(int letter) {
        write(new byte[] {(byte) letter}, 0, 1);
    }

    /** @throws LedgerUnavailableException when the spool cannot be written: the mail is not to blame */
    @Override
    public void write(byte[] bytes, int from, int length) {
        size += length;
        digest.update(bytes, from, length);
        if (file == null && memory.size() + length <= IN_MEMORY) {
            memory.write(bytes, from, length);
        } else if (size <= most) {
            spooled(bytes, from, length);
        }
    }

    private void spooled(byte[] bytes, int from, int length) {
        try {
            OutputStream open = file;
            if (open == null) {
                path = spool.newFile();
                open = Files.newOutputStream(path);
                file = open;
                memory.writeTo(open);
            }
            open.write(bytes, from, length);
        } catch (IOException e) {
            throw new LedgerUnavailableException("the spool folder cannot be written", e);
        }
    }

    /** Of all bytes that were written, kept or not. */
    public long size() {
        return size;
    }

    public boolean isTooLarge() {
        return size > most;
    }

    /** All of it, or the beginning of one that is too large; asked for once, after the last byte. */
    public RawContent content() throws IOException {
        flush();
        Path spooled = path;
        return spooled == null || isTooLarge()
                ? RawContent.of(memory.toByteArray())
                : new RawContent.InFile(spooled, size, Digest.hex(digest.digest()));
    }

    /** Removes what is on the disk. */
    @Override
    public void close() throws IOException {
        OutputStream open = file;
        if (open != null) {
            open.close();
        }
        if (path != null) {
            MailSpool.discard(path);
        }
    }

    @Override
    public void flush() throws IOException {
        OutputStream open = file;
        if (open != null) {
            open.flush();
        }
    }
}
