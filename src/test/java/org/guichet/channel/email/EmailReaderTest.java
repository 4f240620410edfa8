package org.guichet.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.RawContent;
import org.guichet.arrival.ReasonCode;
import org.guichet.arrival.TransportFacts;
import org.guichet.cases.Automatic;
import org.guichet.cases.ChannelKind;
import org.guichet.channel.content.ArrivalBuilder;
import org.guichet.channel.email.facts.MailTrust;
import org.guichet.submission.Reading;
import org.guichet.submission.Sender;
import org.guichet.submission.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class EmailReaderTest {

    private static final String HEAD = "From: Jeanne Petit <jeanne.petit@example.fr>\nTo: support@example.org\n";

    @Test
    void readsAMailWithoutMessageIdOrDate() {
        Submission mail = Mails.submission(HEAD + "Subject: Colis\n\nToujours rien reçu.\n");
        assertThat(mail.externalId()).isNull();
        assertThat(mail.sentAt()).isNull();
        assertThat(mail.receivedAt()).isEqualTo("2026-03-10T09:00:00Z");
        assertThat(mail.narrative()).isEqualTo("Toujours rien reçu.");
        assertThat(mail.flags()).isEmpty();
    }

    @Test
    void saysThatAMailWhoseHeaderAloneWasTakenIsTooLargeUntilSomebodyCorrectsIt() throws IOException {
        RawContent header = RawContent.of((HEAD + "Subject: Plans\n\n").getBytes(StandardCharsets.US_ASCII));
        Arrival arrival = ArrivalBuilder.of(ChannelKind.EMAIL)
                .detail(TransportFacts.WHOLE_SIZE, "734003200")
                .build(header);
        EmailReader reader = new EmailReader(EmailLimits.defaults(), MailTrust.NONE);

        Reading.Unreadable refused = (Reading.Unreadable) reader.read(arrival, header);
        assertThat(refused.reason()).isEqualTo(ReasonCode.TOO_LARGE);
        assertThat(refused.detail()).contains("734003200");

        RawContent corrected = RawContent.of((HEAD + "Subject: Plans\n\nVu.\n").getBytes(StandardCharsets.US_ASCII));
        assertThat(reader.read(arrival, corrected)).isInstanceOf(Reading.Readable.class);
    }

    @Test
    void readsLatin1BytesInAHeader() {
        byte[] mail = (HEAD + "Subject: Réclamation\n\nÉté\n").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Mails.submission(mail).subject()).isEqualTo("Réclamation");
        assertThat(Mails.submission(mail).text()).isEqualTo("Été");
    }

    @Test
    void namesEveryWriterAndNeverTheReplyAddress() {
        Submission mail = Mails.submission("From: a@example.org\nFrom: B <b@example.org>\nReply-To: c@example.org\n"
                + "Sender: list@example.org\nSubject: s\n\nText\n");
        assertThat(mail.senders()).extracting(Sender::email).containsExactly("a@example.org", "b@example.org");
        assertThat(mail.message().replyTo()).isEqualTo("c@example.org");
    }

    @Test
    void takesTheSenderWhenNobodyIsNamedInFrom() {
        Submission mail = Mails.submission("Sender: s@example.org\nSubject: s\n\nText\n");
        assertThat(mail.senders()).containsExactly(new Sender("header:Sender", null, "s@example.org", null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mon, 1 Jan 1970 00:00:00 +0000",
                "Fri, 20 Mar 2037 10:00:00 +0100",
                "Thu, 12 Mar 2026 10:00:00 +0000"
            })
    void flagsADateThatCannotBe(String date) {
        Submission mail = Mails.submission(HEAD + "Date: " + date + "\nSubject: s\n\nText\n");
        assertThat(mail.sentAt()).isNull();
        assertThat(mail.flags()).containsExactly("forged-date");
    }

    @Test
    void believesTheTopmostReceivedLine() {
        Submission mail = Mails.submission("Received: by ours; Tue, 10 Mar 2026 08:00:00 +0100\n"
                + "Received: by forged; Tue, 10 Mar 1999 08:00:00 +0100\n" + HEAD + "Subject: s\n\nText\n");
        assertThat(mail.receivedAt()).isEqualTo(Instant.parse("2026-03-10T07:00:00Z"));
    }

    @Test
    void takesTheHtmlWhenThePlainVersionOnlyPointsToIt() {
        String mail = HEAD + "Subject: s\nContent-Type: multipart/alternative; boundary=b\n\n"
                + "--b\nContent-Type: text/plain\n\n%s\n--b\nContent-Type: text/html\n\n"
                + "<p>Ma facture est fausse depuis trois mois, et personne ne me répond jamais.</p>\n--b--\n";
        assertThat(Mails.submission(mail.formatted("Please view this email in HTML."))
                        .text())
                .startsWith("Ma facture");
        assertThat(Mails.submission(mail.formatted("")).text()).startsWith("Ma facture");
        assertThat(Mails.submission(mail.formatted("Ma facture est fausse.")).text())
                .isEqualTo("Ma facture est fausse.");
        assertThat(Mails.submission(mail.formatted("Ma facture est fausse.")).attachments())
                .isEmpty();
    }

    @Test
    void joinsTextsAroundAPicture() {
        Submission mail = Mails.submission(HEAD + "Subject: s\nContent-Type: multipart/mixed; boundary=b\n\n"
                + "--b\nContent-Type: text/plain\n\nAvant\n"
                + "--b\nContent-Type: image/png\nContent-Disposition: inline; filename=../../x\\p.png\n"
                + "Content-Transfer-Encoding: base64\n\niVBORw0KGgo=\n"
                + "--b\nContent-Type: text/plain\n\nAprès\n--b--\n");
        assertThat(mail.text()).isEqualTo("Avant\n\nAprès");
        assertThat(mail.attachments()).singleElement().satisfies(picture -> {
            assertThat(picture.name()).isEqualTo("p.png");
            assertThat(picture.detectedType()).isEqualTo("image/png");
            assertThat(picture.size()).isEqualTo(8);
            assertThat(picture.disposition()).hasToString("inline");
        });
    }

    @Test
    void namesTheOriginalWriterOfAMailThatIsOnlyAWrapper() {
        Submission mail =
                Mails.submission("From: Shop <shop@example.com>\nTo: support@example.org\nSubject: Fwd: Panne\n"
                        + "Date: Tue, 10 Mar 2026 08:00:00 +0000\nContent-Type: multipart/mixed; boundary=b\n\n"
                        + "--b\nContent-Type: message/rfc822\n\nFrom: Client <client@example.fr>\nSubject: Panne\n"
                        + "Date: Mon, 9 Mar 2026 08:00:00 +0000\n\nRien ne marche.\n--b--\n");
        assertThat(mail.senders()).extracting(Sender::email).containsExactly("client@example.fr", "shop@example.com");
        assertThat(mail.narrative()).isEqualTo("Rien ne marche.");
        assertThat(mail.sentAt()).isEqualTo("2026-03-09T08:00:00Z");
        assertThat(mail.flags()).containsExactly("forwarded");
        assertThat(mail.attachments()).extracting(a -> a.declaredType()).containsExactly("message/rfc822");
    }

    @Test
    void keepsTheCustomerWhoPassesOnWhatTheCompanyWrote() {
        Submission mail = Mails.submission(
                HEAD + "Subject: TR : Votre commande\n\nVoici ce que vous m'avez écrit. C'est faux !\n\n"
                        + "----- Message transféré -----\nDe : Service <service@example.org>\nEnvoyé : lundi 9 mars 2026 10:00\n"
                        + "À : Jeanne Petit\nObjet : Votre commande\n\nVotre colis est livré.\n");
        assertThat(mail.senders()).extracting(Sender::email).containsExactly("jeanne.petit@example.fr");
        assertThat(mail.narrative()).isEqualTo("Voici ce que vous m'avez écrit. C'est faux !");
    }

    @Test
    void namesTheOriginalWriterWhenAHeaderIsAllThatStandsAboveTheMessage() {
        Submission mail = Mails.submission("From: agent@example.org\nTo: claims@example.org\nSubject: RIB\n\n"
                + "De :\tM. Dupond <dupond@example.fr>\nA :\tagent@example.org\nDate :\t04/06/2018 13:47\nObjet :\tRIB\n\n"
                + "Bonjour\nCi-joint le RIB demandé.\n");
        assertThat(mail.senders()).extracting(Sender::email).containsExactly("dupond@example.fr", "agent@example.org");
        assertThat(mail.narrative()).isEqualTo("Ci-joint le RIB demandé.");
        assertThat(mail.sentAt()).isEqualTo("2018-06-04T13:47:00Z");
    }

    @Test
    void survivesAChainOfNestedMessages() {
        StringBuilder mail = new StringBuilder(HEAD + "Subject: outer\n");
        for (int i = 0; i < 20_000; i++) {
            mail.append("Content-Type: message/rfc822\n\nSubject: s\n");
        }
        assertThat(Mails.submission(mail + "\nAt last\n").attachments()).hasSizeBetween(20, 22);
    }

    @Test
    void flagsTextBeyondTheLimitAndKeepsThePartInSight() {
        EmailLimits small = new EmailLimits(1_000_000, 1_000, 100_000, 20, 500, 100, Duration.ofSeconds(10));
        byte[] bytes = Mails.bytes(HEAD + "Subject: s\n\n" + "Encore une ligne.\n".repeat(100));
        Submission mail = ((Reading.Readable) Mails.read(bytes, small)).submission();
        assertThat(mail.flags()).containsExactly("truncated");
        assertThat(mail.attachments()).singleElement().satisfies(part -> assertThat(part.size())
                .isEqualTo(1_900));
    }

    @Test
    void flagsEncryptedMailOfWhichTheTypeWasLost() {
        String enveloped = "MIAGCSqGSIb3DQEHA6CAMIACAQAxggE=";
        String signed = "MIAGCSqGSIb3DQEHAqCAMIACAQExDzA=";
        String head = HEAD + "Subject: s\nContent-Type: application/octet-stream; name=smime.p7m\n"
                + "Content-Transfer-Encoding: base64\n\n";

        assertThat(Mails.submission(head + enveloped).flags()).contains("encrypted");
        assertThat(Mails.submission(head + signed).flags()).doesNotContain("encrypted");
    }

    @Test
    void flagsEncryptedMail() {
        Submission mail = Mails.submission(
                HEAD + "Subject: s\nContent-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\n"
                        + "Content-Transfer-Encoding: base64\n\nMIAGCSqGSIb3\n");
        assertThat(mail.flags()).containsExactly("encrypted");
        assertThat(mail.text()).isEmpty();
        assertThat(mail.attachments()).hasSize(1);
    }

    @Test
    void quarantinesWhatIsNoMail() {
        assertThat(reason("")).isEqualTo(ReasonCode.EMPTY);
        assertThat(reason(" \n\n ")).isEqualTo(ReasonCode.EMPTY);
        assertThat(reason("\u0001\u0002\u0003 no header")).isEqualTo(ReasonCode.MALFORMED);
        assertThat(reason("Note: this is a shopping list\n\nmilk\n")).isEqualTo(ReasonCode.MALFORMED);
        assertThat(reason("From: a@example.org\n\n\n")).isEqualTo(ReasonCode.NOTHING_SAID);
    }

    @Test
    void quarantinesAMailOverTheSizeLimit() {
        EmailLimits small = new EmailLimits(100, 1_000, 100_000, 20, 500, 100, Duration.ofSeconds(10));
        assertThat(Mails.read(new byte[101], small))
                .isEqualTo(
                        new Reading.Unreadable(ReasonCode.TOO_LARGE, "The message has 101 bytes; the limit is 100."));
    }

    @Test
    void quarantinesAMailThatTakesTooLong() {
        EmailLimits hasty = new EmailLimits(1_000_000, 1_000, 100_000, 20, 500, 100, Duration.ofNanos(1));
        Reading reading = Mails.read(Mails.bytes(HEAD + "Subject: s\n\nText\n"), hasty);
        assertThat(reading)
                .isInstanceOfSatisfying(Reading.Unreadable.class, unreadable -> assertThat(unreadable.reason())
                        .isEqualTo(ReasonCode.TIME_LIMIT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied",
                "Auto-Submitted: auto-generated (vacation)",
                "X-Autoreply: yes",
                "Precedence: auto_reply",
                "Return-Path: <>",
                "Subject: Réponse automatique : Votre demande",
                "Subject: Out of office: back on Monday"
            })
    void recognisesAutomaticReplies(String field) {
        assertThat(automatic(field)).isEqualTo(Automatic.AUTO_REPLY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: no",
                "Subject: Votre réponse automatique est une honte",
                "Subject: Undeliverable: that is what you said about my parcel",
                "Return-Path: <jeanne.petit@example.fr>"
            })
    void takesPeopleForPeople(String field) {
        assertThat(automatic(field)).isEqualTo(Automatic.NO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Precedence: list", "List-Id: <residents.example.org>", "X-Auto-Response-Suppress: All"})
    void knowsListMailAndStillReadsIt(String field) {
        assertThat(automatic(field)).isEqualTo(Automatic.BULK);
    }

    private static Automatic automatic(String field) {
        return Mails.submission(HEAD + field + "\n\nText\n").message().automatic();
    }

    private static ReasonCode reason(String mail) {
        return ((Reading.Unreadable) Mails.read(Mails.bytes(mail), EmailLimits.defaults())).reason();
    }

    /** Each of these made some earlier step quadratic; the guard on the class fails them then. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<ol>|<li>a|text/html",
                "|<blockquote>a|text/html",
                "|<table><tr><td>a|text/html",
                "|<a href=x>a|text/html",
                "|\n|text/plain",
                "|-----\n\n|text/plain",
                "|Le 3 mars\n|text/plain",
                "|> a\n\n|text/plain",
                "|De : a\n|text/plain",
                "|----- Forwarded message -----\n\n|text/plain"
            })
    void readsFourMegabytesOfMaliceInTime(String malice) {
        String[] pieces = malice.split("\\|");
        String body = "Words\n" + pieces[0] + pieces[1].repeat(4_000_000 / pieces[1].length());
        assertThat(Mails.submission(HEAD + "Content-Type: " + pieces[2] + "\n\n" + body)
                        .text())
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,", "<", "(", "\"", "=?a?Q?", "=?utf-8?Q?a?= ", "a@b,", "\\"})
    void readsAHeaderOfMaliceInTime(String malice) {
        String value = malice.repeat(200_000 / malice.length());
        Submission mail =
                Mails.submission("From: " + value + "\nSubject: " + value + "\nReferences: " + value + "\n\nText\n");
        assertThat(mail.text()).isEqualTo("Text");
    }
}
