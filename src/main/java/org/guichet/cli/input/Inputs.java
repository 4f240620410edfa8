package org.guichet.cli.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The files that a person named: files as they are, folders with everything below them, by name. */
public final class Inputs {

    /** Written beside a sample: what the transport would know, and what should come out. */
    public static final String FACTS = ".facts.json";

    public static final String EXPECTED = ".expected.json";

    private Inputs() {}

    /** @throws NoSuchFileException naming the first path that is not there */
    public static List<Path> files(List<Path> named) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path path : named) {
            if (!Files.exists(path)) {
                throw new NoSuchFileException(path.toString(), null, "there is no such file or folder");
            }
            if (Files.isDirectory(path)) {
                try (Stream<Path> below = Files.walk(path)) {
                    below.filter(Files::isRegularFile)
                            .filter(Inputs::isInput)
                            .sorted()
                            .forEach(files::add);
                }
            } else {
                files.add(path);
            }
        }
        return files;
    }

    private static boolean isInput(Path file) {
        String name = file.getFileName().toString();
        return !name.startsWith(".") && !name.endsWith(FACTS) && !name.endsWith(EXPECTED);
    }

    /** The file that stands beside an input, e.g. with suffix {@link #FACTS}. */
    public static Path beside(Path input, String suffix) {
        return input.resolveSibling(input.getFileName() + suffix);
    }
}
