package org.guichet.channel.mailbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** A token that somebody else renews, in a file; looked at anew for each login. Or one in the environment, for trials. */
record NamedToken(String name) implements TokenSource {

    private static final String ENVIRONMENT = "${env:";
    private static final String FILE = "${file:";
    private static final int LONGEST_FILE = 64 * 1024;

    /** @throws IllegalArgumentException when it is a token rather than the name of one */
    NamedToken {
        if (!name.endsWith("}") || !name.startsWith(ENVIRONMENT) && !name.startsWith(FILE)) {
            throw new IllegalArgumentException("token must be ${file:/path} or ${env:NAME}, not the token itself");
        }
    }

    @Override
    public Token fetch() throws NoTokenException {
        return name.startsWith(FILE)
                ? ofFile(name.substring(FILE.length(), name.length() - 1).strip())
                : ofVariable(
                        name.substring(ENVIRONMENT.length(), name.length() - 1).strip());
    }

    private static Token ofVariable(String variable) throws NoTokenException {
        String value = System.getenv(variable);
        if (value == null) {
            throw new NoTokenException("the environment has no variable " + variable + ".");
        }
        return Token.of(value, null);
    }

    private static Token ofFile(String path) throws NoTokenException {
        try (InputStream stream = Files.newInputStream(Path.of(path))) {
            return Token.of(new String(stream.readNBytes(LONGEST_FILE), StandardCharsets.UTF_8), null);
        } catch (NoTokenException e) {
            throw e;
        } catch (IOException | InvalidPathException e) {
            throw new NoTokenException("the token file " + path + " cannot be read; look at its path and its rights.");
        }
    }
}
