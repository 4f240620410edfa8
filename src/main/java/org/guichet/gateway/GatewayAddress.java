package org.guichet.gateway;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * Where the gateway that has a data folder can be talked to: {@code gateway.url} in that folder. Commands find a gateway by
 * it that listens elsewhere than configured. It says nothing about whether the gateway still runs: the lock does.
 */
public final class GatewayAddress {

    private static final String FILE = "gateway.url";

    private GatewayAddress() {}

    static void write(Path data, URI base) throws IOException {
        Path written = Files.writeString(data.resolve(FILE + ".new"), base + "\n");
        Files.move(written, data.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
    }

    static void remove(Path data) throws IOException {
        Files.deleteIfExists(data.resolve(FILE));
    }

    /** What a gateway wrote here last, if anything. */
    public static Optional<URI> read(Path data) throws IOException {
        try {
            return Optional.of(URI.create(
                    Files.readString(data.resolve(FILE), StandardCharsets.UTF_8).strip()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }
}
