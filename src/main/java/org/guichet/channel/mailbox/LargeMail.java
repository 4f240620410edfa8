package org.guichet.channel.mailbox;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.guichet.arrival.Digest;
import org.guichet.arrival.LedgerUnavailableException;
import org.guichet.arrival.RawContent;
import org.guichet.channel.source.MailSpool;
import org.jspecify.annotations.Nullable;

/** Brings a large mail into a file, piece by piece, so that the heap never holds more than one piece. */
final class LargeMail {

    private final FolderView view;
    private final MailSpool spool;
    private final long most;

    /** @param most bytes of a mail that is brought whole */
    LargeMail(FolderView view, MailSpool spool, long most) {
        this.view = view;
        this.spool = spool;
        this.most = most;
    }

    /**
     * The whole mail in a file, which is the caller's to remove.
     *
     * @return null when it is larger than allowed
     * @throws LedgerUnavailableException when the file cannot be written
     */
    RawContent.@Nullable InFile bring(long uid) throws MessagingException {
        Path file = newFile();
        boolean kept = false;
        try (OutputStream sink = Files.newOutputStream(file)) {
            RawContent.InFile whole = copy(uid, file, sink);
            kept = whole != null && whole.size() > 0;
            return whole;
        } catch (IOException e) {
            throw unwritable(e);
        } finally {
            if (!kept) {
                MailSpool.discard(file);
            }
        }
    }

    /** Ends with the first piece that is empty or missing: sizes that servers state are not to be relied on. */
    private RawContent.@Nullable InFile copy(long uid, Path file, OutputStream sink)
            throws MessagingException, IOException {
        MessageDigest digest = Digest.newSha256();
        long size = 0;
        for (byte[] piece = piece(uid, 0); piece.length > 0; piece = piece(uid, size)) {
            size += piece.length;
            if (size > most) {
                return null;
            }
            digest.update(piece);
            sink.write(piece);
        }
        return new RawContent.InFile(file, size, Digest.hex(digest.digest()));
    }

    private byte[] piece(long uid, long offset) throws MessagingException {
        byte[][] got = {new byte[0]};
        view.piece(uid, offset, Batch.LARGE, fetched -> got[0] = fetched.bytes());
        return got[0];
    }

    private Path newFile() {
        try {
            return spool.newFile();
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private static LedgerUnavailableException unwritable(IOException e) {
        return new LedgerUnavailableException("the spool folder cannot be written", e);
    }
}
