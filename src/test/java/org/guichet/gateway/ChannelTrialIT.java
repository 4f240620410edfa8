package org.guichet.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.guichet.channel.source.Finding;
import org.guichet.config.Configuration;
import org.guichet.testing.Homes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./guichet channel test}: with the delivered kinds, against real servers and folders. */
@Timeout(120)
class ChannelTrialIT {

    private static final String USER = "support@example.org";
    private static final String SECRET = "not-a-real-secret";

    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_POP3)
    });

    private GreenMailUser user;

    @TempDir
    Path home;

    @BeforeEach
    void start() throws Exception {
        Homes.delivered(home);
        server.start();
        user = server.setUser(USER, USER, SECRET);
        String mail = "From: ada@example.org\r\nSubject: Secret matter\r\n\r\nThe kettle leaks.\r\n";
        for (int i = 0; i < 3; i++) {
            inbox().appendMessage(
                            new MimeMessage(null, new ByteArrayInputStream(mail.getBytes(StandardCharsets.US_ASCII))),
                            new Flags(),
                            new Date());
        }
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void readsOneMailOfAMailboxAndLeavesItAsNewAsBefore() throws Exception {
        List<Finding> found = mailbox(server.getImap().getPort(), "secret", SECRET);
        assertThat(found).extracting(Finding::kind).doesNotContain(Finding.Kind.BAD);
        assertThat(words(found))
                .contains("accepts the login", "\"INBOX\" is there and holds 3 mails", "can be read", "IDLE")
                .doesNotContain("Secret matter", "kettle", SECRET);
        assertThat(inbox().getMessages())
                .allSatisfy(mail -> assertThat(mail.getFlags().getSystemFlags())
                        .doesNotContain(Flags.Flag.SEEN, Flags.Flag.DELETED));
        assertThat(home.resolve("data")).doesNotExist();
    }

    @Test
    void saysInPlainWordsWhatIsWrongWithAMailbox() throws Exception {
        int port = server.getImap().getPort();
        assertBad(mailbox(port, "secret", "wrong"), "refused the login");
        assertBad(mailbox(port, "secret", SECRET, "folder", "Complaints"), "no folder \"Complaints\"");
        assertBad(mailbox(port, "secret", SECRET, "afterSuccess", "move:Taken"), "\"Taken\"", "missing");
        assertBad(mailbox(port, "secret", SECRET, "startTls", "true"), "STARTTLS");
        assertBad(mailbox(port, "secret", SECRET, "protocol", "imaps"), "TLS");
        assertBad(mailbox(closedPort(), "secret", SECRET), "listens at 127.0.0.1");
        assertBad(mailbox(port, "secret", SECRET, "host", "mail.invalid"), "mail.invalid", "not known");
        assertBad(mailbox(port, "auth", "xoauth2", "tokenCommand", "exit 7"), "exit code 7");
        assertBad(mailbox(port, "secret", "{{env:GUICHET_NO_SUCH_SECRET}}"), "GUICHET_NO_SUCH_SECRET");
        assertBad(mailbox(port, "secret", SECRET, "afterSuccess", "burn"), "burn");
    }

    @Test
    void listsAMaildropAndLeavesItAsItWas() throws Exception {
        int port = server.getPop3().getPort();
        List<Finding> found = trial("email-pop3", access(port, "pop3", "secret", SECRET, "afterSuccess", "delete"));
        assertThat(found).extracting(Finding::kind).doesNotContain(Finding.Kind.BAD);
        assertThat(words(found)).contains("holds 3 mails", "can be read").doesNotContain("Secret matter");
        assertThat(inbox().getMessageCount()).isEqualTo(3);
        assertBad(trial("email-pop3", access(port, "pop3", "secret", "wrong")), "refused the login");
        assertBad(
                trial("email-pop3", access(port, "pop3", "secret", SECRET, "afterSuccess", "flag")), "keep and delete");
    }

    @Test
    void looksAtAFolderAndWritesNothing() throws Exception {
        Path folder = Files.createDirectories(home.resolve("inbox/letters"));
        Files.writeString(folder.resolve("letter.pdf"), "%PDF-1.4");
        List<Finding> found = trial("scanned-mail", List.of("folder", folder.toString()));
        assertThat(found).extracting(Finding::kind).containsOnly(Finding.Kind.GOOD);
        assertThat(words(found)).contains("holds 1 files", "can be read", "can be moved to");
        assertThat(folder).isDirectoryNotContaining("glob:**taken");
    }

    @Test
    void saysWhatIsWrongWithAFolder() throws Exception {
        Path folder = Files.createDirectories(home.resolve("inbox/letters"));
        Files.createSymbolicLink(folder.resolve("link.pdf"), home.resolve("elsewhere.pdf"));
        assertBad(trial("scanned-mail", List.of("folder", folder.toString())), "is a link");
        Path file = Files.writeString(home.resolve("file"), "no folder");
        assertBad(trial("scanned-mail", List.of("folder", file.toString())), "is not a folder");
        assertThat(words(trial(
                        "scanned-mail", List.of("folder", home.resolve("new").toString()))))
                .contains("makes it when it starts");
    }

    @Test
    void knowsTheChannelsThatThereAre() throws Exception {
        List<Finding> found = new ArrayList<>();
        ChannelTrial trial = new ChannelTrial(
                home, Configuration.load(home.resolve("config")).settings());
        trial.run("web-form", found::add);
        assertThat(words(found)).contains("HTTP");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> trial.run("web-from", found::add))
                .withMessageContaining("web-form");
    }

    private List<Finding> mailbox(int port, String... more) throws IOException {
        return trial("email", access(port, "imap", more));
    }

    private static List<String> access(int port, String protocol, String... more) {
        List<String> parameters = new ArrayList<>(List.of(
                "host", "127.0.0.1", "port", Integer.toString(port), "protocol", protocol, "startTls", "false"));
        parameters.addAll(List.of("user", USER));
        for (int i = 0; i < more.length; i += 2) {
            int given = parameters.indexOf(more[i]);
            if (given >= 0) {
                parameters.set(given + 1, more[i + 1]);
            } else {
                parameters.addAll(List.of(more[i], more[i + 1]));
            }
        }
        return parameters;
    }

    private List<Finding> trial(String kind, List<String> parameters) throws IOException {
        StringBuilder file = new StringBuilder(
                "- templatedRoute:\n    routeTemplateRef: " + kind + "\n    routeId: tried\n    parameters:\n");
        for (int i = 0; i < parameters.size(); i += 2) {
            file.append("      - name: ").append(parameters.get(i));
            file.append("\n        value: \"").append(parameters.get(i + 1)).append("\"\n");
        }
        Files.writeString(home.resolve("routes/channels/tried.yaml"), file);
        List<Finding> found = new ArrayList<>();
        new ChannelTrial(home, Configuration.load(home.resolve("config")).settings()).run("tried", found::add);
        return found;
    }

    private static void assertBad(List<Finding> found, String... words) {
        assertThat(found).isNotEmpty();
        Finding last = found.stream()
                .filter(finding -> finding.kind() == Finding.Kind.BAD)
                .findFirst()
                .orElse(found.get(0));
        assertThat(last.kind()).as(words(found)).isEqualTo(Finding.Kind.BAD);
        assertThat(last.words()).contains(words).doesNotContain(SECRET, USER);
    }

    private static String words(List<Finding> found) {
        return String.join("\n", found.stream().map(Finding::words).toList());
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private MailFolder inbox() throws Exception {
        return server.getManagers().getImapHostManager().getInbox(user);
    }
}
