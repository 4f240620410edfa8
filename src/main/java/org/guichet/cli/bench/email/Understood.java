package org.guichet.cli.bench.email;

import java.nio.file.Path;

/** What {@code ./guichet normalize} prints for a file. */
@FunctionalInterface
public interface Understood {

    String line(Path mail);
}
