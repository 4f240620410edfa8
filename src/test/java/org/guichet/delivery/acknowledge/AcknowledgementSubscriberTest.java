package org.guichet.delivery.acknowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guichet.testing.SmtpServerOnLoopback.END_OF_MAIL;
import static org.guichet.testing.SmtpServerOnLoopback.HANG_UP;
import static org.guichet.testing.SmtpServerOnLoopback.SILENCE;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.guichet.arrival.Arrival;
import org.guichet.cases.Automatic;
import org.guichet.cases.Case;
import org.guichet.cases.DecisionKind;
import org.guichet.cases.MailFacts;
import org.guichet.cases.Origin;
import org.guichet.delivery.CaseEvents;
import org.guichet.delivery.Delivery;
import org.guichet.followup.ReplyTokens;
import org.guichet.followup.TokenPlaces;
import org.guichet.store.Acknowledgement;
import org.guichet.store.Acknowledgement.State;
import org.guichet.store.Arrivals;
import org.guichet.store.ByHand;
import org.guichet.store.CaseStore;
import org.guichet.store.Cases;
import org.guichet.store.InMemoryCaseStore;
import org.guichet.store.OutboxRow;
import org.guichet.store.Revised;
import org.guichet.testing.SmtpServerOnLoopback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class AcknowledgementSubscriberTest {

    private static final List<String> ME = List.of(AcknowledgementSubscriber.NAME);
    private static final ReplyTokens TOKENS = new ReplyTokens(List.of(new byte[32]));
    private static final Mailbox FROM = new Mailbox("reclamations", "example.org");
    private static final Mailbox UK = new Mailbox("complaints", "example.org");

    private final SmtpServerOnLoopback server = new SmtpServerOnLoopback();
    private final CaseStore store =
            new InMemoryCaseStore(Clock.systemUTC(), new CaseEvents("test", URI.create("https://example.org/case")));
    private final AcknowledgementSubscriber subscriber = subscriber(SmtpServer.Tls.NONE, Duration.ofSeconds(20));

    @AfterEach
    void close() throws Exception {
        server.close();
    }

    private AcknowledgementSubscriber subscriber(SmtpServer.Tls tls, Duration answer) {
        Senders senders = new Senders(
                new Sender(FROM, "Service clients", FROM, true),
                Map.of("support-uk", new Sender(UK, "Customer care", new Mailbox("answers", "example.org"), false)));
        return new AcknowledgementSubscriber(
                new AcknowledgeRules(EnumSet.of(DecisionKind.COMPLAINT), Set.of(), Set.of("example.org"), 2),
                new Stationery(
                        Letters.load(Path.of("config/acknowledge"), List.of("fr"))
                                .letters()
                                .orElseThrow(),
                        senders,
                        TOKENS,
                        "Maison Exemple",
                        ZoneId.of("Europe/Paris"),
                        Clock.systemUTC()),
                new SmtpServer("127.0.0.1", server.port(), tls, Optional.empty(), Duration.ofSeconds(10), answer),
                store,
                ME);
    }

    private Case register(String key, UnaryOperator<Complaint> change) {
        Arrival arrival =
                store.arrival(store.record(Arrivals.mail(key)).arrivalId()).orElseThrow();
        Case opened = change.apply(Complaint.openedBy(arrival)).made();
        assertThat(store.register(opened, arrival.id(), ME)).isTrue();
        return opened;
    }

    private Case register(String key) {
        return register(key, complaint -> complaint.from(key + "@example.fr"));
    }

    private List<OutboxRow> waiting() {
        return store.outbox().undelivered(AcknowledgementSubscriber.NAME, 100);
    }

    /** As the outbox does it: what was delivered is not handed over again. */
    private Delivery deliver() {
        Delivery delivery = subscriber.deliver(waiting());
        store.outbox().markDelivered(delivery.delivered());
        return delivery;
    }

    private Acknowledgement known(Case of) {
        return store.acknowledgements().of(of.identity().id()).orElseThrow();
    }

    private MimeMessage mail(int index) throws Exception {
        byte[] raw = server.mails().get(index).getBytes(StandardCharsets.UTF_8);
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
    }

    private static String header(MimeMessage mail, String name) throws Exception {
        String[] values = mail.getHeader(name);
        assertThat(values).as(name).hasSize(1);
        return values[0].replace("\r\n", "");
    }

    @Test
    void acknowledgesTheFirstWordsOfACustomerInACaseThatASystemOpened() throws Exception {
        Case noticed = register("zoe", complaint -> complaint.startedBy(Origin.PROACTIVE));
        assertThat(deliver().delivered()).hasSize(1);
        assertThat(server.mails()).as("nobody has complained yet").isEmpty();

        Case complained = followedUp(noticed, "complains");
        assertThat(deliver().delivered()).hasSize(1);
        assertThat(server.mails()).hasSize(1);
        assertThat(mail(0).getSubject()).endsWith(noticed.identity().reference().value());
        assertThat(known(noticed).state()).isEqualTo(State.SENT);

        followedUp(complained, "complains again");
        assertThat(deliver().delivered()).hasSize(1);
        assertThat(server.mails()).as("once is enough").hasSize(1);
    }

    private Case followedUp(Case before, String key) {
        Arrival arrival =
                store.arrival(store.record(Arrivals.mail(key)).arrivalId()).orElseThrow();
        Case next = Cases.followedUp(before, arrival);
        assertThat(store.revise(next, arrival.id(), ME)).isEqualTo(new Revised.Stored());
        return next;
    }

    @Test
    void tellsTheComplainantInTheirThreadAndLanguage() throws Exception {
        MailFacts answered = new MailFacts(
                "2@example.fr", List.of("1@example.fr"), List.of("1@example.fr"), null, null, Automatic.NO);
        Case opened = register("zoe", complaint -> complaint.withMail(answered));
        assertThat(deliver().delivered()).hasSize(1);

        assertThat(server.mails()).hasSize(1);
        MimeMessage mail = mail(0);
        String reference = opened.identity().reference().value();
        String token = TOKENS.issue(opened.identity().id());
        assertThat(mail.getSubject()).isEqualTo("Votre réclamation " + reference);
        assertThat((String) mail.getContent()).contains("Nous avons bien reçu").contains(reference);
        assertThat(header(mail, "To")).isEqualTo(Complaint.SENDER);
        assertThat(header(mail, "From")).isEqualTo("Service clients <reclamations@example.org>");
        assertThat(header(mail, "Reply-To")).isEqualTo("reclamations+" + token + "@example.org");
        assertThat(header(mail, "Message-ID")).isEqualTo("<guichet." + token + ".ack@example.org>");
        assertThat(header(mail, "In-Reply-To")).isEqualTo("<2@example.fr>");
        assertThat(header(mail, "References")).isEqualTo("<1@example.fr> <2@example.fr>");
        assertThat(header(mail, "Auto-Submitted")).isEqualTo("auto-replied");
        assertThat(header(mail, "X-Auto-Response-Suppress")).isEqualTo("All");
        assertThat(header(mail, "Content-Language")).isEqualTo("fr");
        assertThat(mail.getSentDate()).isNotNull();
        assertThat(known(opened).state()).isEqualTo(State.SENT);
    }

    @Test
    void carriesATokenByWhichItsBounceFindsTheCase() throws Exception {
        Case opened = register("zoe");
        deliver();
        assertThat(TokenPlaces.ofMessageId(header(mail(0), "Message-ID")).flatMap(TOKENS::caseOf))
                .contains(opened.identity().id());
        assertThat(store.mailIndex().caseOfOurs(mail(0).getMessageID()))
                .contains(opened.identity().id());
        assertThat(TokenPlaces.ofAddress(header(mail(0), "Reply-To")).flatMap(TOKENS::caseOf))
                .contains(opened.identity().id());
    }

    @Test
    void hasAnEmptyReturnPathAndOneRecipient() {
        register("zoe");
        deliver();
        assertThat(server.commands().stream().filter(line -> line.startsWith("MAIL")))
                .singleElement()
                .asString()
                .startsWith("MAIL FROM:<>");
        assertThat(server.commands().stream().filter(line -> line.startsWith("RCPT")))
                .containsExactly("RCPT TO:<zoe@example.fr>");
    }

    @Test
    void writesInTheNameOfTheChannel() throws Exception {
        register("ann", complaint -> complaint.on("support-uk").in("en"));
        deliver();
        assertThat(header(mail(0), "From")).isEqualTo("Customer care <complaints@example.org>");
        assertThat(header(mail(0), "Reply-To")).isEqualTo("answers@example.org");
        assertThat(mail(0).getSubject()).startsWith("Your complaint ");
    }

    @Test
    void answersAFormThatGaveAnAddress() throws Exception {
        register("zoe", Complaint::withoutMail);
        deliver();
        assertThat(mail(0).getHeader("In-Reply-To")).isNull();
        assertThat(mail(0).getHeader("References")).isNull();
    }

    @Test
    void letsNobodyPutAHeaderIntoIt() {
        MailFacts hostile = new MailFacts(
                "1@example.fr>\r\nBcc: <all@example.com",
                List.of(),
                List.of("x@y\r\nX-Injected: yes"),
                "victim@example.com",
                null,
                Automatic.NO);
        register("zoe", complaint -> complaint.withMail(hostile).preferring("fr\r\nBcc: all@example.com"));
        deliver();
        assertThat(server.mails())
                .singleElement()
                .asString()
                .doesNotContain("example.com")
                .doesNotContain("X-Injected");
        assertThat(server.commands().stream().filter(line -> line.startsWith("RCPT")))
                .hasSize(1);
    }

    @Test
    void saysNothingASecondTime() {
        register("zoe");
        List<OutboxRow> rows = waiting();
        subscriber.deliver(rows);
        Delivery again = subscriber.deliver(rows);
        assertThat(again.delivered()).hasSize(1);
        assertThat(server.mails()).hasSize(1);
    }

    @Test
    void sendsTheSameIdAgainWhereNobodyKnowsWhetherItWasSent() throws Exception {
        Case opened = register("zoe");
        server.answer(END_OF_MAIL, HANG_UP);
        Delivery cut = deliver();
        assertThat(cut.delivered()).isEmpty();
        assertThat(cut.failure()).isNotNull();
        assertThat(known(opened).state()).isEqualTo(State.BEGUN);
        server.behave();
        assertThat(deliver().delivered()).hasSize(1);
        assertThat(server.mails()).hasSize(2);
        assertThat(header(mail(1), "Message-ID")).isEqualTo(header(mail(0), "Message-ID"));
        assertThat(known(opened).state()).isEqualTo(State.SENT);
    }

    @Test
    void neverAnswersWhatMustNotBeAnswered() {
        Case flagged = register("list", complaint -> complaint.flagged("no-acknowledgement"));
        Case own = register("own", complaint -> complaint.from("support@example.org"));
        assertThat(deliver().delivered()).hasSize(2);
        assertThat(server.commands()).isEmpty();
        assertThat(known(flagged).state()).isEqualTo(State.WITHHELD);
        assertThat(known(flagged).reason()).isEqualTo("no-acknowledgement");
        assertThat(known(own).reason()).isEqualTo("own-address");
    }

    @Test
    void answersNewCasesAndNotWhatFollows() {
        Case opened = register("zoe");
        store.revise(Cases.changed(opened, "Changed."), null, ME);
        assertThat(deliver().delivered()).hasSize(2);
        assertThat(server.mails()).hasSize(1);
    }

    @Test
    void saysNothingOfACaseThatWasErasedMeanwhile() {
        Case opened = register("zoe");
        store.eraseCase(opened.identity().id(), new ByHand("claire", "Asked for."), ME);
        assertThat(deliver().delivered()).hasSize(2);
        assertThat(server.commands()).isEmpty();
    }

    @Test
    void writesToOneAddressOnlySoOftenADay() {
        register("m1", complaint -> complaint.from("zoe@example.fr"));
        register("m2", complaint -> complaint.from("Zoe@Example.fr"));
        Case third = register("m3", complaint -> complaint.from("zoe@example.fr"));
        register("m4", complaint -> complaint.from("max@example.fr"));
        assertThat(deliver().delivered()).hasSize(4);
        assertThat(server.mails()).hasSize(3);
        assertThat(known(third).reason()).isEqualTo("daily-limit");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "550 5.1.1 <zoe@example.fr>: no such user",
                "550 no such user here",
                "553 5.1.2 no such host",
                "550-5.2.1 The account is disabled\r\n550 5.2.1 gone"
            })
    void marksWhoDoesNotExistAndIsDone(String answer) {
        server.answer("RCPT", answer);
        Case opened = register("zoe");
        assertThat(deliver().delivered()).hasSize(1);
        assertThat(known(opened)).satisfies(known -> {
            assertThat(known.state()).isEqualTo(State.REFUSED);
            assertThat(known.reason()).isEqualTo("no-such-recipient");
        });
        Case marked = store.caseById(opened.identity().id()).orElseThrow();
        assertThat(marked.identity().revision()).isEqualTo(2);
        assertThat(marked.handling().flags()).containsExactly("unreachable");
        assertThat(deliver().delivered()).hasSize(1);
        assertThat(store.caseById(opened.identity().id())).contains(marked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RCPT|450 4.2.0 greylisted",
                "RCPT|451 4.7.1 come back later",
                "RCPT|554 5.7.1 relay access denied",
                "RCPT|550 relaying denied",
                "RCPT|550 5.7.1 you may not",
                "MAIL|452 4.3.1 out of space",
                "MAIL|550 5.7.1 sender refused",
                "DATA|451 4.3.0 not now",
                ".|451 4.7.1 later",
                ".|554 5.7.1 looks like spam",
            })
    void triesAgainWhatIsNoFaultOfTheAddressAndGoesOn(String command, String answer) {
        server.answer(command, answer);
        Case refused = register("zoe");
        Delivery delivery = deliver();
        assertThat(delivery.delivered()).isEmpty();
        assertThat(delivery.failure()).isNull();
        assertThat(delivery.refused()).singleElement().satisfies(one -> assertThat(one.reason())
                .contains(answer.substring(0, 3))
                .doesNotContain("zoe"));
        assertThat(known(refused).state()).isEqualTo(State.BEGUN);
        assertThat(store.caseById(refused.identity().id())).contains(refused);
        server.behave();
        register("max");
        assertThat(deliver().delivered()).hasSize(2);
    }

    @Test
    void keepsOthersOnTheSameCallWhereOneIsRefused() {
        register("zoe");
        register("max");
        server.answer("RCPT", "550 5.1.1 no such user");
        assertThat(deliver().delivered()).hasSize(2);
        assertThat(server.commands().stream().filter(line -> line.startsWith("EHLO")))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"MAIL|421 closing", "RCPT|421 closing", ".|421 closing", "DATA|", "MAIL|", "EHLO|"})
    void leavesTheServerAloneWhereNothingGetsThrough(String command, String answer) {
        server.answer(command, answer == null ? HANG_UP : answer);
        register("zoe");
        register("max");
        Delivery delivery = deliver();
        assertThat(delivery.delivered()).isEmpty();
        assertThat(delivery.refused()).isEmpty();
        assertThat(delivery.failure()).isNotNull();
        server.behave();
        assertThat(deliver().delivered()).hasSize(2);
    }

    @Test
    void doesNotWaitForEverForAnAnswer() {
        server.answer("RCPT", SILENCE);
        register("zoe");
        Delivery delivery =
                subscriber(SmtpServer.Tls.NONE, Duration.ofMillis(200)).deliver(waiting());
        assertThat(delivery.failure()).isNotNull();
        assertThat(delivery.failure().reason()).isEqualTo("the mail server did not answer in time");
    }

    @Test
    void saysNothingToAServerThatOffersNoTls() {
        register("zoe");
        Delivery delivery =
                subscriber(SmtpServer.Tls.STARTTLS, Duration.ofSeconds(20)).deliver(waiting());
        assertThat(delivery.failure()).isNotNull();
        assertThat(delivery.failure().reason()).contains("STARTTLS");
        assertThat(server.commands()).noneMatch(line -> line.startsWith("MAIL"));
    }

    @Test
    void saysWhichServerTroubleItIs() throws Exception {
        register("zoe");
        server.close();
        Delivery delivery = deliver();
        assertThat(delivery.failure()).as("%s", delivery).isNotNull();
        assertThat(delivery.failure().reason()).isEqualTo("no connection to the mail server could be made");
    }
}
