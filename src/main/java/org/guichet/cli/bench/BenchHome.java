package org.guichet.cli.bench;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.guichet.cli.demo.DemoHome;

/**
 * A home for a gateway that is measured: the project's stages and kinds, delivered settings, and channels of its own. None of
 * the operator's channels and subscribers, which would read real mailboxes and tell real systems.
 */
record BenchHome(Path folder) {

    static final String FORM = "/api/v1/complaints";
    static final String NOTHING = "/bench/nothing";
    static final String MAILBOX = "bench-mailbox";
    static final String FILE = "archive";

    private static final String FORM_CHANNEL = """
            - templatedRoute:
                routeTemplateRef: web-form
                routeId: bench-form
                parameters:
                  - {name: path, value: %s}
            """.formatted(FORM);

    // Everything that a post goes through but the door and the store.
    private static final String NOTHING_ROUTE = """
            - route:
                id: bench-nothing
                from:
                  uri: "platform-http:%s"
                  parameters:
                    httpMethodRestrict: POST
                    useBodyHandler: false
                  steps:
                    - setHeader: {name: CamelHttpResponseCode, constant: 202}
                    - setHeader: {name: Content-Type, constant: application/json}
                    - setBody: {constant: '{"nothing": "stored"}'}
            """.formatted(NOTHING);

    /** Makes it anew. */
    static BenchHome make(Path project, Path at) throws IOException {
        DemoHome.make(project, at);
        clear(at.resolve("routes/channels"));
        clear(at.resolve("routes/deliver"));
        Files.writeString(at.resolve("config/guichet.yaml"), "organisation:\n  name: Bench\n");
        Files.writeString(at.resolve("routes/channels/form.yaml"), FORM_CHANNEL);
        Files.writeString(at.resolve("routes/channels/nothing.yaml"), NOTHING_ROUTE);
        return new BenchHome(at);
    }

    private static void clear(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
    }

    /** From its next start on, the gateway takes this user's mail. */
    void takeMail(MailServer server, String user) throws IOException {
        takeMail(server.port(), user);
    }

    /** The same through whatever listens at this port of loopback. */
    void takeMail(int port, String user) throws IOException {
        Files.writeString(
                folder.resolve("routes/channels/mailbox.yaml"), """
                - templatedRoute:
                    routeTemplateRef: email
                    routeId: %s
                    parameters:
                      - {name: protocol, value: imap}
                      - {name: startTls, value: "false"}
                      - {name: host, value: 127.0.0.1}
                      - {name: port, value: "%d"}
                      - {name: user, value: %s}
                      - {name: secret, value: %s}
                      - {name: delay, value: "100"}
                """.formatted(MAILBOX, port, user, MailServer.SECRET));
    }

    /** From its next start on, the gateway tells a file of each case. */
    void tellAFile() throws IOException {
        Files.writeString(
                folder.resolve("config/guichet.yaml"),
                "organisation:\n  name: Bench\nsubscribers:\n  - {name: " + FILE
                        + ", kind: file, path: data/told.jsonl}\n");
    }

    Path data() {
        return folder.resolve("data");
    }
}
