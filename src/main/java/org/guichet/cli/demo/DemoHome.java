package org.guichet.cli.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A home of its own for the demonstration: copies of {@code config/} and {@code routes/}, empty otherwise. */
public final class DemoHome {

    private DemoHome() {}

    /** Makes it anew; what an earlier demonstration left is removed. */
    public static Path make(Path projectHome, Path at) throws IOException {
        delete(at);
        Files.createDirectories(at);
        for (String folder : List.of("config", "routes")) {
            copy(projectHome.resolve(folder), at.resolve(folder));
        }
        return at;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
