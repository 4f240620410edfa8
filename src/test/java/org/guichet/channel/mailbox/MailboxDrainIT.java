package org.guichet.channel.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.guichet.testing.DovecotServer;
import org.guichet.testing.FaultyProxy;
import org.guichet.testing.FaultyProxy.Fault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A mailbox that was forgotten for weeks, over a network with a long way, in a small heap. */
@Timeout(300)
class MailboxDrainIT {

    private static final int WAITING = 5_000;
    private static final String HEAP = "-Xmx64m";

    @TempDir
    static Path home;

    @TempDir
    Path folder;

    private static DovecotServer server;

    @BeforeAll
    static void startServer() throws Exception {
        server = DovecotServer.start(home);
    }

    @AfterAll
    static void stopServer() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void drainsFiveThousandWaitingMailsEachOnceInASmallHeap() throws Exception {
        List<byte[]> mails = SomeMails.of(20261122, WAITING, 20_000);
        server.deliver("forgotten", mails);
        Fault twentyMillis = Fault.roundTrip(Duration.ofMillis(Long.getLong("guichet.roundTripMillis", 20)));
        try (FaultyProxy line = new FaultyProxy(server.port(), number -> twentyMillis)) {
            String said = drain(line.port());
            System.out.println(said);
            assertThat(said).contains("DRAINED " + WAITING).doesNotContain("OutOfMemoryError");
        }
        assertThat(new Inbox(server.port(), "forgotten", DovecotServer.SECRET).withoutOurFlag())
                .isZero();
        try (MailGate ledger = new MailGate(folder)) {
            assertThat(ledger.digests(DrainProcess.CHANNEL)).isEqualTo(SomeMails.digests(mails));
        }
    }

    private String drain(int port) throws Exception {
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-XX:+UseSerialGC",
                        "-cp",
                        classPath(),
                        DrainProcess.class.getName(),
                        folder.toString(),
                        Integer.toString(port),
                        "forgotten",
                        DovecotServer.SECRET,
                        Integer.toString(WAITING))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(200, TimeUnit.SECONDS)).isTrue();
        return Files.readString(output, StandardCharsets.UTF_8);
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                .replace("" + File.pathSeparatorChar + File.pathSeparatorChar, File.pathSeparator);
    }
}
