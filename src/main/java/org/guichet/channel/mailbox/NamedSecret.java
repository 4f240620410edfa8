package org.guichet.channel.mailbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * A password by the name of the place where it is kept: {@code ${file:/path}}, of which the first line counts, or {@code
 * ${env:NAME}}. It is looked up for each login, so that one that was changed in its file is used without a restart.
 */
record NamedSecret(String name) {

    private static final String ENVIRONMENT = "${env:";
    private static final String FILE = "${file:";
    private static final int LONGEST_FILE = 64 * 1024;

    /** Whether these words name a place, rather than being the secret. */
    static boolean isOne(String words) {
        return words.endsWith("}") && (words.startsWith(ENVIRONMENT) || words.startsWith(FILE));
    }

    /** @throws NoTokenException when there is none now */
    String read() throws NoTokenException {
        return name.startsWith(FILE) ? ofFile(inside(FILE)) : ofVariable(inside(ENVIRONMENT));
    }

    private String inside(String opening) {
        return name.substring(opening.length(), name.length() - 1).strip();
    }

    private static String ofVariable(String variable) throws NoTokenException {
        String value = System.getenv(variable);
        if (value == null || value.isBlank()) {
            throw new NoTokenException("the environment has no variable " + variable + ".");
        }
        return value;
    }

    private static String ofFile(String path) throws NoTokenException {
        try (BufferedReader reader = Files.newBufferedReader(Path.of(path), StandardCharsets.UTF_8)) {
            String line = Files.size(Path.of(path)) > LONGEST_FILE ? null : reader.readLine();
            if (line == null || line.isBlank()) {
                throw new NoTokenException("the secret file " + path + " has no secret in its first line.");
            }
            return line.strip();
        } catch (NoTokenException e) {
            throw e;
        } catch (IOException | InvalidPathException e) {
            throw new NoTokenException("the secret file " + path + " cannot be read; look at its path and its rights.");
        }
    }
}
