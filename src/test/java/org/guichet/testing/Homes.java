package org.guichet.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Homes for a gateway under test: the delivered configuration and routes, nothing else. */
public final class Homes {

    private Homes() {}

    public static Path delivered(Path at) throws IOException {
        for (String folder : new String[] {"config", "routes"}) {
            Path from = Path.of(folder);
            try (Stream<Path> files = Files.walk(from)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path target =
                            at.resolve(folder).resolve(from.relativize(file).toString());
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
        }
        return at;
    }
}
