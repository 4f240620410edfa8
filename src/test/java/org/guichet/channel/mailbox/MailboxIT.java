package org.guichet.channel.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.guichet.arrival.LedgerUnavailableException;
import org.guichet.arrival.NewArrival;
import org.guichet.cases.ChannelKind;
import org.guichet.channel.source.MailSpool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The mailbox door through the shipped route template, against a real IMAP server. */
class MailboxIT {

    private static final String USER = "support@example.org";
    private static final String SECRET = "not-a-real-secret";
    private static final Duration SOON = Duration.ofSeconds(20);

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    private final List<NewArrival> taken = Collections.synchronizedList(new ArrayList<>());
    private final List<Map<String, Object>> headers = Collections.synchronizedList(new ArrayList<>());
    private volatile Predicate<NewArrival> refuses = arrival -> false;
    private volatile boolean ledgerDown;
    private volatile boolean elsewhere;
    private GreenMailUser user;

    @TempDir
    Path spool;

    private DefaultCamelContext camel;

    @BeforeEach
    void startServer() {
        server.start();
        user = server.setUser(USER, USER, SECRET);
    }

    @AfterEach
    void stopAll() {
        if (camel != null) {
            camel.stop();
        }
        server.stop();
    }

    @Test
    void takesMailsAsTheyAreAndFlagsThem() throws Exception {
        deliver("First");
        deliver("Second");
        start("flag", SECRET);
        await().atMost(SOON).until(() -> taken.size() == 2 && allFlagged());

        NewArrival first = taken.get(0);
        assertThat(first.channel()).isEqualTo("support-fr");
        assertThat(first.kind()).isEqualTo(ChannelKind.EMAIL);
        assertThat(text(first)).contains("Subject: First", "Colis perdu");
        assertThat(first.facts().receivedAt()).isNotNull();
        assertThat(first.facts().detail("uid")).isPresent();
        assertThat(first.sourceKey()).isNotEqualTo(taken.get(1).sourceKey());
    }

    @Test
    void takesMailThatAColleagueOpenedFirst() throws Exception {
        deliver("Opened by a colleague");
        inbox().getMessages().get(0).setFlags(new Flags(Flags.Flag.SEEN), true);
        start("flag", SECRET);
        await().atMost(SOON).until(() -> taken.size() == 1);
    }

    @Test
    void leavesTheMailboxToAnotherGatewayUntilThatOneStops() throws Exception {
        elsewhere = true;
        deliver("For whoever looks");
        start("flag", SECRET);
        await().atMost(SOON).until(() -> consumer().state() instanceof MailboxState.Elsewhere);
        assertThat(taken).isEmpty();

        elsewhere = false;
        await().atMost(SOON).until(() -> taken.size() == 1 && allFlagged());
    }

    @Test
    void hearsOfNewMailFromTheServerRatherThanAtTheNextLook() throws Exception {
        start("flag", SECRET, "600000");
        await().atMost(SOON).until(() -> consumer().state().isIdle());
        deliver("While it listens");
        await().atMost(SOON).until(() -> taken.size() == 1 && allFlagged());
        deliver("And again");
        await().atMost(SOON).until(() -> taken.size() == 2 && allFlagged());
    }

    @Test
    void saysThatAMailIsSafeWhenTheFolderToMoveItToIsMissing() throws Exception {
        deliver("Nowhere to go");
        start("move:Nulle part", SECRET);
        await().atMost(SOON).until(() -> consumer().state() instanceof MailboxState.CannotTell);
        assertThat(taken).hasSize(1);
        assertThat(inbox().getMessageCount()).isEqualTo(1);

        server.getManagers().getImapHostManager().createMailbox(user, "Nulle part");
        await().atMost(SOON).until(() -> inbox().getMessageCount() == 0);
        assertThat(taken).hasSize(1);
    }

    @Test
    void obeysNoHeaderOfTheMail() throws Exception {
        deliver(
                "Obey me",
                "CamelFileName: ../../etc/passwd",
                "delete: true",
                "moveTo: Trash",
                "copyTo: Trash",
                "mail.smtp.host: 127.0.0.1",
                "CamelBeanMethodName: exit",
                "CamelHttpUri: http://127.0.0.1:1/",
                "CamelSqlQuery: drop table cases");
        start("keep", SECRET);
        await().atMost(SOON).until(() -> taken.size() == 1);
        assertThat(headers.get(0)).isEmpty();
        assertThat(inbox().getMessageCount()).isEqualTo(1);
    }

    @Test
    void leavesAMailAloneThatFailedAndOffersItAgain() throws Exception {
        refuses = arrival -> text(arrival).contains("Subject: Poison");
        deliver("Poison");
        deliver("Good");
        start("flag", SECRET);
        await().atMost(SOON).until(() -> taken.size() == 1 && flagged() == 1);
        assertThat(text(taken.get(0))).contains("Subject: Good");

        refuses = arrival -> false;
        await().atMost(SOON).until(() -> taken.size() == 2 && allFlagged());
        assertThat(text(taken.get(1))).contains("Subject: Poison");
    }

    @Test
    void keepsTheMailWhenTheLedgerIsDown() throws Exception {
        ledgerDown = true;
        deliver("First");
        start("delete", SECRET);
        await().atMost(SOON).until(() -> consumer().state() instanceof MailboxState.HeldBack);
        assertThat(inbox().getMessageCount()).isEqualTo(1);
        assertThat(flagged()).isZero();
        assertThat(consumer().untaken()).isEqualTo(1);

        ledgerDown = false;
        await().atMost(SOON).until(() -> taken.size() == 1);
    }

    @Test
    void offersAgainAfterARestartWhatTheMailboxWasNotToldOf() throws Exception {
        deliver("Only once flagged");
        start("keep", SECRET);
        await().atMost(SOON).until(() -> taken.size() == 1);
        camel.stop();
        start("keep", SECRET);
        await().atMost(SOON).until(() -> taken.size() == 2);
        assertThat(taken.get(0).sourceKey()).isEqualTo(taken.get(1).sourceKey());
    }

    @Test
    void comesBackWhenTheServerDoes() throws Exception {
        start("flag", SECRET);
        await().atMost(SOON).until(() -> consumer().state() instanceof MailboxState.Open);
        int port = server.getImap().getPort();
        server.stop();
        await().atMost(SOON).until(() -> consumer().state() instanceof MailboxState.Unreachable);
        assertThat(consumer().state().words()).contains("nobody listens").doesNotContain(SECRET);

        GreenMail again = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        again.start();
        try {
            again.setUser(USER, USER, SECRET);
            await().atMost(SOON).until(() -> consumer().state() instanceof MailboxState.Open);
        } finally {
            camel.stop();
            again.stop();
        }
    }

    @Test
    void saysThatTheLoginIsRefusedAndGoesOnOnceItIsNot() throws Exception {
        deliver("Behind the door");
        user.setPassword("changed-meanwhile");
        start("flag", SECRET);
        await().atMost(SOON).until(() -> consumer().state() instanceof MailboxState.LoginRefused);
        assertThat(consumer().state().words()).contains("refused the login").doesNotContain(SECRET, USER);

        user.setPassword(SECRET);
        await().atMost(SOON).until(() -> taken.size() == 1);
    }

    private void start(String afterSuccess, String secret) throws Exception {
        start(afterSuccess, secret, "100");
    }

    private void start(String afterSuccess, String secret, String delay) throws Exception {
        camel = new DefaultCamelContext();
        camel.addComponent(
                "mailbox",
                new MailboxComponent(
                        arrival -> {
                            throw new AssertionError("mail goes through the route");
                        },
                        channel -> !elsewhere,
                        new MailSpool(spool)));
        camel.addRoutes(intake());
        PluginHelper.getRoutesLoader(camel)
                .loadRoutes(PluginHelper.getResourceLoader(camel)
                        .resolveResource(
                                Path.of("routes/kinds/email.yaml").toUri().toString()));
        camel.start();
        TemplatedRouteBuilder.builder(camel, "email")
                .routeId("support-fr")
                .parameter("host", "127.0.0.1")
                .parameter("port", server.getImap().getPort())
                .parameter("protocol", "imap")
                .parameter("startTls", "false")
                .parameter("user", USER)
                .parameter("secret", secret)
                .parameter("afterSuccess", afterSuccess)
                .parameter("delay", delay)
                .add();
    }

    private RouteBuilder intake() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:intake").process(exchange -> {
                    NewArrival arrival = exchange.getIn().getBody(NewArrival.class);
                    if (ledgerDown) {
                        throw new LedgerUnavailableException("the disk is full", null);
                    }
                    if (refuses.test(arrival)) {
                        throw new IllegalStateException("this one does not pass");
                    }
                    headers.add(exchange.getIn().getHeaders());
                    taken.add(arrival);
                });
            }
        };
    }

    private MailboxConsumer consumer() {
        return (MailboxConsumer) camel.getRoute("support-fr").getConsumer();
    }

    private void deliver(String subject, String... more) throws Exception {
        String mail = "From: Jeanne Petit <jeanne.petit@example.fr>\r\nTo: support@example.org\r\nSubject: " + subject
                + "\r\n"
                + String.join(
                        "", List.of(more).stream().map(line -> line + "\r\n").toList())
                + "\r\nColis perdu depuis mardi.\r\n";
        MimeMessage message = new MimeMessage(null, new ByteArrayInputStream(mail.getBytes(StandardCharsets.US_ASCII)));
        inbox().appendMessage(message, new Flags(), new Date());
    }

    private MailFolder inbox() throws Exception {
        return server.getManagers().getImapHostManager().getInbox(user);
    }

    private long flagged() throws Exception {
        return inbox().getMessages().stream()
                .filter(message -> message.getFlags().contains(Flags.Flag.SEEN))
                .count();
    }

    private boolean allFlagged() throws Exception {
        return flagged() == inbox().getMessageCount();
    }

    private static String text(NewArrival arrival) {
        try {
            return new String(arrival.content().bytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
