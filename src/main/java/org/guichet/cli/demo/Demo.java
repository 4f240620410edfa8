package org.guichet.cli.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.guichet.config.Configuration;
import org.guichet.gateway.Gateway;

/**
 * The demonstration: a home of its own under {@code target/demo}, a mailbox channel on a mail server in this process,
 * the gateway as it is, and the samples through their doors.
 */
public final class Demo {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String MAILBOX = "support-mailbox";

    private final Path home;
    private final String version;

    /** @param home of the project: its {@code config/}, {@code routes/} and samples are used */
    public Demo(Path home, String version) {
        this.home = home;
        this.version = version;
    }

    /**
     * @param once stop when every sample has its outcome; otherwise stay until Ctrl-C
     * @return whether every sample became what its expectation says
     */
    public boolean run(int port, boolean once) throws Exception {
        List<Sample> samples = Samples.read(home.resolve("src/samples"));
        Path own = DemoHome.make(home, home.resolve("target/demo"));
        try (DemoMailServer mail = new DemoMailServer()) {
            Files.writeString(own.resolve("routes/channels/" + MAILBOX + ".yaml"), mailboxChannel(mail.port()));
            Configuration configuration =
                    Configuration.load(own.resolve("config")).listeningOn("127.0.0.1", once ? 0 : port);
            try (Gateway gateway = Gateway.start(own, configuration, version)) {
                boolean asExpected = feed(samples, gateway, own, mail);
                if (!once) {
                    stay(gateway.base());
                }
                return asExpected;
            }
        }
    }

    private static boolean feed(List<Sample> samples, Gateway gateway, Path own, DemoMailServer mail)
            throws IOException, InterruptedException {
        SampleDoors doors = new SampleDoors(gateway.base(), own.resolve("inbox"), mail);
        DemoWatch watch = new DemoWatch(samples, gateway.store());
        for (Sample sample : samples) {
            doors.send(sample);
            watch.show("sent");
        }
        watch.await(PATIENCE);
        return new DemoTable(watch.results()).print(System.out);
    }

    private static void stay(URI base) throws InterruptedException {
        System.out.printf(
                "%nThe gateway stays up. Cases: %s  Form: %s  Counter: %s  (Ctrl-C stops it)%n",
                base.resolve("/cases"), base.resolve("/"), base.resolve("/counter"));
        new CountDownLatch(1).await();
    }

    private static String mailboxChannel(int port) {
        return """
                # Written by the demonstration: the mailbox of the mail server in the same process.
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
                      - {name: delay, value: "500"}
                """.formatted(MAILBOX, port, DemoMailServer.USER, DemoMailServer.SECRET);
    }
}
