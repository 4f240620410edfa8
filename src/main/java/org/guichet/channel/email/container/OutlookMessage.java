package org.guichet.channel.email.container;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.guichet.channel.email.mime.MimePart;
import org.guichet.channel.email.mime.TimeOverException;

/** An Outlook message file (MS-OXMSG) as the mail that it was. */
final class OutlookMessage {

    private OutlookMessage() {}

    /** @return empty when it is damaged, or a compound file of another kind */
    static Optional<MimePart> read(byte[] bytes, Budget budget) throws TimeOverException {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            if (!files.getRoot().hasEntryCaseInsensitive("__properties_version1.0")
                    || new Streams(budget).size(files.getRoot(), 0) > bytes.length) {
                return Optional.empty();
            }
            try (MAPIMessage message = new MAPIMessage(files.getRoot())) {
                message.setReturnNullOnMissingChunk(true);
                return Optional.of(new OutlookParts(message, budget).root());
            }
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // Whatever the library stumbles over are the sender's bytes: in memory there is nothing else to fail.
            return Optional.empty();
        }
    }

    /**
     * Adds up all streams. Entries of a forged file share sectors: a hundred kilobytes can be read as gigabytes, and the
     * library reads every stream at once.
     */
    private static final class Streams {

        private static final int DEEPEST = 100;
        private static final int MOST_ENTRIES = 100_000;

        private final Budget budget;
        private int entries;

        Streams(Budget budget) {
            this.budget = budget;
        }

        /** Calls itself no deeper than its limit. */
        long size(DirectoryEntry folder, int depth) throws TimeOverException {
            budget.checkTime();
            long size = 0;
            for (Entry entry : folder) {
                entries++;
                if (depth > DEEPEST || entries > MOST_ENTRIES) {
                    return Long.MAX_VALUE / 2;
                }
                if (entry instanceof DirectoryEntry inner) {
                    size += size(inner, depth + 1);
                } else if (entry instanceof DocumentEntry document) {
                    size += document.getSize();
                }
            }
            return size;
        }
    }
}
