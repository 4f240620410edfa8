package org.guichet.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.guichet.submission.BounceReport.Recipient;
import org.guichet.submission.MailSigns;
import org.guichet.submission.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What filters and gateways in front of a mailbox send us, and what people write who sound like them. */
class FilterMailTest {

    private static final String ANSWER =
            "From: Rose Amar <rose@example.net>\nTo: support@example.org\nIn-Reply-To: <ack.1@example.org>\n";

    private static MailSigns signs(String mail) {
        Submission submission = Mails.submission(mail);
        return Objects.requireNonNull(submission.signs());
    }

    private static MailSigns answer(String subject, String text) {
        return signs(ANSWER + "Subject: " + subject + "\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n"
                + text + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hello,\n\nyour message is being held, because I do not know you yet. Reply to this message and it is released.",
                "Your e-mail has been held by my filter. To confirm that you sent it, click the link:\n\nhttps://filter.example/1",
                "Bonjour,\n\nPour que votre message me parvienne, merci de vous authentifier en cliquant sur le lien suivant.",
                "Votre e-mail est en attente. Cliquez ici pour confirmer votre envoi.",
                "Ihre Nachricht wird zurückgehalten. Bitte bestätigen Sie Ihre Adresse.",
                "Su mensaje ha sido retenido. Haga clic en el enlace para confirmar su dirección.",
                "Il suo messaggio è in attesa. Clicchi sul collegamento per confermare.",
            })
    void aFilterThatHoldsMailOfOursIsNoComplaint(String text) {
        MailSigns signs = answer("Re: ZC4A-2ZS7", text);
        assertThat(Objects.requireNonNull(signs.automatic()).rule()).isEqualTo(MailSigns.AUTOMATIC_REPLY);
        assertThat(signs.noAnswer()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Your message is being held up as an example in our office. When do you come?",
                "Please click the link that I sent and look at the photographs.",
                "Votre message est en attente depuis lundi dans ma boîte, et je n'ai toujours pas mon colis : cliquez ici pour voir la photo.",
                "I want my money back. Your message will be delivered once I verify that you exist? Nonsense.",
            })
    void peopleWhoUseItsWordsAreHeard(String text) {
        assertThat(answer("Re: ZC4A-2ZS7", text).automatic()).isNull();
    }

    @Test
    void aNoticeBelowWhatSomebodySaysSetsNothingAside() {
        String said = "The man came on Tuesday and looked at the boiler. ".repeat(10);
        MailSigns signs = answer(
                "Re: boiler", said + "\n\nYour message will be delivered once you click the link at filter.example.");
        assertThat(signs.automatic()).isNull();
    }

    @Test
    void aFilterThatAnswersNothingOfOursIsOnlyNotAcknowledged() {
        MailSigns signs = signs("From: rose@example.net\nTo: support@example.org\nSubject: Hello\n\n"
                + "Your message is being held. Reply to this message and it is released.\n");
        assertThat(signs.automatic()).isNull();
    }

    /** Gateways that do not call themselves a mail system, with the mail that we sent. */
    @Test
    void aReportThatReturnsOurMailIsABounceWhoeverSendsIt() {
        MailSigns signs = signs(report("rose@example.net", "support@example.org", "550 5.1.1 unknown"));
        assertThat(Objects.requireNonNull(signs.automatic()).rule()).isEqualTo(MailSigns.BOUNCE);
        assertThat(Objects.requireNonNull(signs.bounce()).recipients())
                .extracting(Recipient::address)
                .containsExactly("rose@example.com");
    }

    @Test
    void aCustomerWhoSendsUsAReportAboutHisOwnMailComplains() {
        assertThat(signs(report("rose@example.net", "rose@example.net", "550 5.1.1 unknown"))
                        .automatic())
                .isNull();
    }

    @Test
    void aCustomerWhoReturnsOurMailWithoutAServersAnswerComplains() {
        assertThat(signs(report("rose@example.net", "support@example.org", "It ran off the road"))
                        .automatic())
                .isNull();
    }

    private static String report(String from, String writer, String answer) {
        return "From: Gate <" + from + ">\nTo: support@example.org\nSubject: Mail could not be delivered\n"
                + "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\n"
                + "This could not be delivered to rose@example.com: " + answer + "\n"
                + "--b\nContent-Type: message/rfc822\n\nFrom: Service <" + writer
                + ">\nTo: rose@example.com\nSubject: Your case\nMessage-ID: <a@example.org>\n\nHello\n--b--\n";
    }
}
