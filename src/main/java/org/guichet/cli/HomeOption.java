package org.guichet.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.guichet.config.Configuration;
import org.guichet.gateway.OfflineUnderstanding;
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

    /** @throws IllegalArgumentException listing every problem, when there is any */
    Configuration configuration() throws IOException {
        return configuration(path());
    }

    /** What the gateway of this home would understand; it stores nothing but unpacked models. */
    OfflineUnderstanding understanding() throws IOException {
        return new OfflineUnderstanding(configuration(), path(), Version.NUMBER);
    }

    static Configuration configuration(Path home) throws IOException {
        Configuration configuration = Configuration.load(home.resolve("config"));
        if (!configuration.problems().isEmpty()) {
            throw new IllegalArgumentException(
                    "the configuration has problems:" + Failures.lines(configuration.problems()));
        }
        return configuration;
    }
}
