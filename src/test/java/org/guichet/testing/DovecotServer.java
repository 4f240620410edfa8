package org.guichet.testing;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A real Dovecot of this machine, with folders of its own and every user allowed in with one password. */
public final class DovecotServer implements AutoCloseable {

    public static final String SECRET = "not-a-real-secret";
    private static final Path POP = Path.of("/usr/lib/dovecot/pop3");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final AtomicInteger delivered = new AtomicInteger();
    private final Path home;
    private final int port;
    private final int popPort;
    private final Process process;

    private DovecotServer(Path home, int port, int popPort, Process process) {
        this.home = home;
        this.port = port;
        this.popPort = popPort;
        this.process = process;
    }

    /** Skips the test where Dovecot is not installed, except in CI, where it must be. */
    public static DovecotServer start(Path home) throws IOException, InterruptedException {
        Path binary = List.of("/usr/sbin/dovecot", "/usr/local/sbin/dovecot").stream()
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
        boolean usable = binary != null && "root".equals(System.getProperty("user.name"));
        if (!usable && "true".equals(System.getenv("CI"))) {
            fail("CI needs Dovecot (Debian: dovecot-imapd), and to run as root");
        }
        assumeTrue(usable, "Dovecot is not installed, or this is not root");
        int port = freePort();
        int popPort = Files.isExecutable(POP) ? freePort() : 0;
        for (String folder : List.of("mail", "index")) {
            giveToNobody(Files.createDirectories(home.resolve(folder)));
        }
        Path settings = Files.writeString(home.resolve("dovecot.conf"), settings(home, port, popPort));
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        Process process = new ProcessBuilder(binary.toString(), "-F", "-c", settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("output.log").toFile())
                .start();
        DovecotServer server = new DovecotServer(home, port, popPort, process);
        server.awaitDoor();
        return server;
    }

    private static void giveToNobody(Path path) throws IOException {
        Files.setOwner(
                path, path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        }
    }

    // Mail as nobody: Dovecot refuses to open mail as root.
    private static String settings(Path home, int port, int popPort) {
        return """
                base_dir = %1$s/run
                state_dir = %1$s/run
                log_path = %1$s/dovecot.log
                protocols = imap%4$s
                listen = 127.0.0.1
                ssl = no
                disable_plaintext_auth = no
                default_login_user = nobody
                default_internal_user = nobody
                default_internal_group = nogroup
                first_valid_uid = 1
                mail_location = maildir:%1$s/mail/%%u:INDEX=%1$s/index/%%u
                mail_fsync = never
                passdb {
                  driver = static
                  args = password=%3$s
                }
                userdb {
                  driver = static
                  args = uid=nobody gid=nogroup home=%1$s/mail/%%u
                }
                namespace inbox {
                  inbox = yes
                }
                service imap-login {
                  chroot =
                  inet_listener imap {
                    port = %2$d
                  }
                  inet_listener imaps {
                    port = 0
                  }
                }
                %5$s
                service anvil {
                  chroot =
                }
                """.formatted(home, port, SECRET, popPort == 0 ? "" : " pop3", popPort == 0 ? "" : popService(popPort));
    }

    private static String popService(int port) {
        return """
                service pop3-login {
                  chroot =
                  inet_listener pop3 {
                    port = %d
                  }
                  inet_listener pop3s {
                    port = 0
                  }
                }
                """.formatted(port);
    }

    private void awaitDoor() throws IOException, InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until && process.isAlive()) {
            try (Socket door = new Socket()) {
                door.connect(new InetSocketAddress("127.0.0.1", port), 500);
                return;
            } catch (IOException e) {
                Thread.sleep(50);
            }
        }
        fail("Dovecot did not start: " + Files.readString(home.resolve("output.log")));
    }

    public int port() {
        return port;
    }

    /** Of POP3. Skips the test where Dovecot has none, except in CI, where it must. */
    public int popPort() {
        if (popPort == 0 && "true".equals(System.getenv("CI"))) {
            fail("CI needs Dovecot's POP3 (Debian: dovecot-pop3d)");
        }
        assumeTrue(popPort != 0, "Dovecot has no POP3 here");
        return popPort;
    }

    /** Puts mails into a user's inbox, as a delivery agent does (Maildir). */
    public void deliver(String user, List<byte[]> mails) throws IOException {
        Path inbox = home.resolve("mail").resolve(user);
        for (String part : List.of("", "tmp", "cur", "new")) {
            giveToNobody(Files.createDirectories(inbox.resolve(part)));
        }
        for (byte[] mail : mails) {
            String name = String.format("%010d.M%dP1.test", 1_700_000_000L, delivered.incrementAndGet());
            Path file = Files.write(inbox.resolve("tmp").resolve(name), mail);
            giveToNobody(file);
            Files.move(file, inbox.resolve("new").resolve(name));
        }
    }

    /** Has the server forget which numbers it gave to a user's mails: it makes a new UIDVALIDITY. */
    public void forgetNumbers(String user) throws IOException {
        for (Path left : List.of(
                home.resolve("mail").resolve(user), home.resolve("index").resolve(user))) {
            removeStartingWith(left, "dovecot");
        }
    }

    private static void removeStartingWith(Path folder, String prefix) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (file.getFileName().toString().startsWith(prefix)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
