package org.guichet.channel.mailbox;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder where large mails wait until the ledger has them. Nothing in it is durable. */
final class MailSpool {

    private static final Logger LOG = LoggerFactory.getLogger(MailSpool.class);
    private static final String SUFFIX = ".mail";

    private final Path folder;
    private boolean cleared;

    MailSpool(Path folder) {
        this.folder = folder;
    }

    /** An empty file that only this user may read. The first one also removes what a crash left. */
    synchronized Path newFile() throws IOException {
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

    static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("A spooled mail stays behind: {}", file, e);
        }
    }
}
