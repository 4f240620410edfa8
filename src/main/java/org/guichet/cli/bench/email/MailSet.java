package org.guichet.cli.bench.email;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Mails with something to compare them with. */
public interface MailSet {

    String name();

    /** One file for each mail. */
    List<Path> mails();

    /** What can be compared of this mail; empty when nothing can. */
    List<Compared> compare(Path mail) throws IOException;

    /** Whether a file is a whole mail, and not only the text of one. */
    default boolean isMail() {
        return true;
    }
}
