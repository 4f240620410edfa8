package org.guichet.channel.source;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.guichet.happening.Happening;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder where large mails wait until the ledger has them. Nothing in it is durable. */
public final class MailSpool {

    private static final Logger LOG = LoggerFactory.getLogger(MailSpool.class);
    private static final String SUFFIX = ".mail";

    private final Path folder;
    private boolean cleared;

    /** @param folder made when it is needed; nobody else may put such files into it */
    public MailSpool(Path folder) {
        this.folder = folder;
    }

    /** An empty file that only this user may read. The first one also removes what a crash left. */
    public synchronized Path newFile() throws IOException {
        if (!cleared) {
            Files.createDirectories(folder);
            clear();
            cleared = true;
        }
        return Files.createTempFile(folder, "", SUFFIX);
    }

    private void clear() throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
            for (Path file : left) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Removes one, if it is still there. */
    public static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            Happening.SPOOL_LEFT.in(LOG).setCause(e).log("A spooled mail stays behind: {}", file);
        }
    }
}
