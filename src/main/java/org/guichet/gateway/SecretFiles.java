package org.guichet.gateway;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.camel.spi.PropertiesFunction;

/**
 * {@code {{file:/run/secrets/mailbox}}} in a route file: the first line of a file, for secrets that stand neither in the route
 * nor in the environment, which a running process never sees change.
 */
final class SecretFiles implements PropertiesFunction {

    private static final int LONGEST = 64 * 1024;

    @Override
    public String getName() {
        return "file";
    }

    @Override
    public String apply(String path) {
        try (BufferedReader reader = Files.newBufferedReader(Path.of(path), StandardCharsets.UTF_8)) {
            if (Files.size(Path.of(path)) > LONGEST) {
                throw new IllegalArgumentException("the file " + path + " is too large for a secret");
            }
            String line = reader.readLine();
            if (line == null || line.isBlank()) {
                throw new IllegalArgumentException("the file " + path + " has no secret in its first line");
            }
            return line.strip();
        } catch (IOException e) {
            throw new IllegalArgumentException("the file " + path + " cannot be read", e);
        }
    }
}
