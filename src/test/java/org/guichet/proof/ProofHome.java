package org.guichet.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.guichet.testing.Homes;

/** A home with the delivered configuration, a mailbox, quick folders and two subscribers. */
final class ProofHome {

    static final String WEBHOOK = "hook";
    static final String FILE = "file";

    private ProofHome() {}

    /** An empty folder below {@code target/proof}, which is left there, so that one can look why a proof failed. */
    static Path fresh(String name) throws IOException {
        Path home = Path.of("target", "proof", name).toAbsolutePath();
        if (Files.exists(home)) {
            try (Stream<Path> old = Files.walk(home)) {
                for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        return Files.createDirectories(home);
    }

    /** @param subscribers the key of the settings, with its lines */
    static void prepare(Path home, int imapPort, String subscribers) throws IOException {
        Homes.delivered(home);
        Path channels = home.resolve("routes/channels");
        try (Stream<Path> folders = Files.list(channels)) {
            for (Path file : folders.toList()) {
                quicken(file);
            }
        }
        Files.writeString(channels.resolve("support.yaml"), Homes.mailbox("support", imapPort, "secret", 200));
        Files.writeString(home.resolve("secret"), Downstream.SECRET);
        Path settings = home.resolve("config/guichet.yaml");
        // Without the guard that refuses while there is still room: what is proven is the disk that is really full.
        Files.writeString(
                settings,
                Files.readString(settings)
                        .replace("subscribers: []", subscribers)
                        .replace("minFreeMegabytes: 256", "minFreeMegabytes: 0"));
    }

    static Path data(Path home) {
        return home.resolve("data");
    }

    static Path events(Path home) {
        return home.resolve("events.jsonl");
    }

    /** The load writes whole files, so there is nothing to wait for. */
    private static void quicken(Path channel) throws IOException {
        String text = Files.readString(channel);
        if (text.contains("name: folder")) {
            Files.writeString(channel, text + """
                      - {name: stableMillis, value: "100"}
                      - {name: pollMillis, value: "100"}
                """);
        }
    }

    static String webhook(int port) {
        return """
                subscribers:
                  - name: %s
                    kind: webhook
                    url: http://127.0.0.1:%d/hooks
                    secrets: ["${file:secret}"]
                    allowHttp: true
                    allowPrivate: true
                """.formatted(WEBHOOK, port);
    }

    static String webhookAndFile(int port) {
        return webhook(port) + """
                  - name: %s
                    kind: file
                    path: events.jsonl
                """.formatted(FILE);
    }
}
