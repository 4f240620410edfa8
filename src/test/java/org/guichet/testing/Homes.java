package org.guichet.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Homes for a gateway under test. */
public final class Homes {

    private Homes() {}

    /** The delivered configuration and routes, nothing else. */
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

    /**
     * A channel for the inbox of user {@code support} at a mail server of the test, without TLS.
     *
     * @param delayMillis between two looks into it
     */
    public static String mailbox(String name, int port, String secret, int delayMillis) {
        return """
                - templatedRoute:
                    routeTemplateRef: email
                    routeId: %s
                    parameters:
                      - {name: protocol, value: imap}
                      - {name: startTls, value: "false"}
                      - {name: host, value: 127.0.0.1}
                      - {name: port, value: "%d"}
                      - {name: user, value: support}
                      - {name: secret, value: %s}
                      - {name: delay, value: "%d"}
                """.formatted(name, port, secret, delayMillis);
    }
}
