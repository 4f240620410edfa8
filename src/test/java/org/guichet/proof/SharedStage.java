package org.guichet.proof;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.guichet.delivery.CaseEvents;
import org.guichet.store.CaseStore;
import org.guichet.store.postgres.PostgresCaseStore;
import org.guichet.store.postgres.PostgresPlace;

/**
 * Two gateways on one PostgreSQL, with the same mailbox and folders. They tell by webhook alone: a file would be on
 * whichever delivers.
 *
 * @param url of the database
 * @param gatewaysUrl the same for the gateways, when they reach it in another way
 */
record SharedStage(Path folder, String url, String gatewaysUrl) implements Stage {

    /** The shortest that the configuration allows. */
    static final Duration LEASE = Duration.ofSeconds(5);

    private static final String USER = "postgres";

    SharedStage(Path folder, String url) {
        this(folder, url, url);
    }

    @Override
    public List<Path> homes() {
        return List.of(folder.resolve("one"), folder.resolve("two"));
    }

    @Override
    public List<String> subscribers() {
        return List.of(ProofHome.WEBHOOK);
    }

    @Override
    public void prepare(int imapPort, int hookPort) throws IOException {
        for (Path home : homes()) {
            Files.createDirectories(home);
            ProofHome.prepare(home, imapPort, ProofHome.webhook(hookPort));
            Files.writeString(home.resolve("password"), USER);
            replace(home.resolve("config/guichet.yaml"), "store: sqlite ", "store: " + gatewaysUrl + " ");
            replace(home.resolve("config/guichet.yaml"), "user: guichet ", "user: " + USER + " ");
            replace(
                    home.resolve("config/guichet.yaml"),
                    "# password: \"${env:GUICHET_DATABASE_PASSWORD}\"",
                    "password: \"${file:password}\"");
            replace(home.resolve("config/guichet.yaml"), "leaseSeconds: 30", "leaseSeconds: " + LEASE.toSeconds());
            shareFolders(home);
        }
    }

    private void shareFolders(Path home) throws IOException {
        try (Stream<Path> channels = Files.list(home.resolve("routes/channels"))) {
            for (Path channel : channels.toList()) {
                String text = Files.readString(channel);
                Files.writeString(
                        channel,
                        text.replace("{{home}}/inbox", folder.resolve("inbox").toString()));
            }
        }
    }

    private static void replace(Path file, String given, String wanted) throws IOException {
        String text = Files.readString(file);
        if (!text.contains(given)) {
            throw new IllegalStateException(file + " has no " + given);
        }
        Files.writeString(file, text.replace(given, wanted));
    }

    @Override
    public CaseStore store() {
        return store("judge");
    }

    /** Another one that shares the database, in a data folder of this name. */
    CaseStore store(String name) {
        return PostgresCaseStore.open(
                new PostgresPlace(url, USER, USER, LEASE),
                folder.resolve(name),
                new CaseEvents("proof", URI.create("/schema/case-1.json")),
                Clock.systemUTC());
    }

    /** Which gateway looks into which channel's mailbox or folder: 0 for the first, 1 for the second, -1 for neither. */
    Map<String, Integer> lookers() throws SQLException, IOException {
        List<String> names = List.of(name(0), name(1));
        Map<String, Integer> lookers = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection(url, USER, USER);
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT channel, split_part(holder, '/', 1) FROM source_leases")) {
            while (rows.next()) {
                lookers.put(rows.getString(1), names.indexOf(rows.getString(2)));
            }
        }
        return lookers;
    }

    private String name(int gateway) throws IOException {
        return Files.readString(ProofHome.data(homes().get(gateway)).resolve("gateway-id"));
    }
}
