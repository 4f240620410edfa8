package org.guichet.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.guichet.config.Configuration;
import org.guichet.config.Settings;
import org.guichet.gateway.GatewayAddress;
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

    /** Where the gateway of this home can be asked: where it says it is, else where it is configured to be. */
    URI gatewayAddress() throws IOException {
        Settings settings = configuration().settings();
        Settings.Server server = settings.server();
        String host = server.host().equals("0.0.0.0") ? "127.0.0.1" : server.host();
        return GatewayAddress.read(path().resolve(settings.data().folder()))
                .orElseGet(() -> URI.create("http://" + host + ":" + server.port() + "/"));
    }

    /** What the gateway of this home would understand; it stores nothing but unpacked models. */
    OfflineUnderstanding understanding() throws IOException {
        return new OfflineUnderstanding(configuration(), path(), Version.NUMBER);
    }

    static Configuration configuration(Path home) throws IOException {
        return configurationIn(home.resolve("config"));
    }

    /** Of another folder than the home's own. */
    static Configuration configurationIn(Path folder) throws IOException {
        Configuration configuration = Configuration.load(folder);
        if (!configuration.problems().isEmpty()) {
            throw new IllegalArgumentException(
                    "the configuration has problems:" + Failures.lines(configuration.problems()));
        }
        return configuration;
    }
}
