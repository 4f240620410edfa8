package org.guichet.cli.bench;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A Dovecot 2.3 of our own, with everything it writes in one folder; the system's, if one runs, is not touched. */
final class DovecotServer implements MailServer {

    private static final List<Path> PLACES = List.of(Path.of("/usr/sbin/dovecot"), Path.of("/usr/local/sbin/dovecot"));
    /** By number: its group has other names elsewhere. */
    private static final String NOBODY = "65534";

    private static final long PATIENCE_MILLIS = 10_000;

    private final Process process;
    private final int port;

    private DovecotServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static boolean isInstalled() {
        return PLACES.stream().anyMatch(Files::isExecutable);
    }

    static DovecotServer start(Path folder) throws IOException {
        Path program = PLACES.stream()
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IOException("no Dovecot"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path mail = Files.createDirectories(folder.resolve("mail"));
        Files.setPosixFilePermissions(mail, PosixFilePermissions.fromString("rwxrwxrwx"));
        int port = freePort();
        Path settings = Files.writeString(folder.resolve("dovecot.conf"), settings(folder, port));
        File said = folder.resolve("said.log").toFile();
        Process process = new ProcessBuilder(program.toString(), "-F", "-c", settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(said)
                .start();
        DovecotServer server = new DovecotServer(process, port);
        server.awaitListening(said);
        return server;
    }

    private static String settings(Path folder, int port) {
        String user = System.getProperty("user.name");
        boolean root = user.equals("root");
        return """
                base_dir = %1$s/run
                state_dir = %1$s/state
                log_path = %1$s/dovecot.log
                protocols = imap
                listen = 127.0.0.1
                ssl = no
                disable_plaintext_auth = no
                mail_location = maildir:%1$s/mail/%%u
                mail_fsync = never
                mail_max_userip_connections = 100
                mail_uid = %3$s
                mail_gid = %7$s
                first_valid_gid = 1
                default_internal_user = %4$s
                default_login_user = %5$s
                first_valid_uid = 1
                passdb {
                  driver = static
                  args = password=%6$s
                }
                userdb {
                  driver = static
                  args = home=%1$s/mail/%%u allow_all_users=yes
                }
                service anvil {
                  chroot =
                }
                service imap-login {
                  chroot =
                  service_count = 0
                  inet_listener imap {
                    port = %2$d
                  }
                  inet_listener imaps {
                    port = 0
                  }
                }
                """.formatted(
                        folder,
                        port,
                        root ? NOBODY : user, // Dovecot opens no mail as root
                        root ? "dovecot" : user,
                        root ? "dovenull" : user,
                        SECRET,
                        root ? NOBODY : "");
    }

    private void awaitListening(File said) throws IOException {
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        while (!listens()) {
            if (!process.isAlive() || System.nanoTime() > until) {
                close();
                throw new IOException("Dovecot did not start: "
                        + Files.readString(said.toPath()).strip());
            }
            pause();
        }
    }

    private boolean listens() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.getInputStream().read() == '*';
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while Dovecot started", e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public String name() {
        return "Dovecot";
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
