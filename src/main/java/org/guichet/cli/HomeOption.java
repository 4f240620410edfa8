package org.guichet.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where {@code config/} and {@code routes/} are. */
final class HomeOption {

    @Option(
            names = "--home",
            paramLabel = "FOLDER",
            description = "The folder that holds config/ and routes/ (default: the project's).")
    private Path folder = Path.of(System.getProperty("guichet.home", ""));

    Path path() {
        return folder.toAbsolutePath().normalize();
    }
}
