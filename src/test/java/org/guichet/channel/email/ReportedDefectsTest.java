package org.guichet.channel.email;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.guichet.submission.Submission;
import org.junit.jupiter.api.Test;

/** What users of other helpdesks still report, as far as reading a mail is concerned. */
class ReportedDefectsTest {

    private static final String HEADER = "From: Jeanne Petit <jeanne@example.fr>\nTo: support@example.org\n";

    @Test
    void textOfOver150000CharactersIsNotCut() {
        String text = "Je vous raconte toute l'histoire. ".repeat(6_000).strip();
        Submission mail = Mails.submission(HEADER + "Subject: Longue histoire\n\n" + text + "\n");
        assertThat(mail.text()).isEqualTo(text);
        assertThat(mail.narrative()).isEqualTo(text);
        assertThat(mail.flags()).doesNotContain("truncated");
    }

    @Test
    void textThatIsCutIsSaidToBeAndIsKeptWhole() {
        int limit = EmailLimits.defaults().textBytes();
        Submission mail = Mails.submission(HEADER + "Subject: Journal\n\n" + "ligne\n".repeat(limit / 6 + 100));
        assertThat(mail.flags()).contains("truncated");
        assertThat(mail.attachments()).singleElement().satisfies(whole -> assertThat(whole.size())
                .isGreaterThan(limit));
    }

    @Test
    void latin1BytesInAHeaderStopNothing() {
        Submission mail = Mails.submission(
                (HEADER + "Subject: R\u00e9clamation\r\nX-Odd: \u00ff\u00fe\r\n\r\nMon colis est perdu.\r\n")
                        .getBytes(ISO_8859_1));
        assertThat(mail.subject()).isEqualTo("Réclamation");
        assertThat(mail.text()).isEqualTo("Mon colis est perdu.");
    }

    @Test
    void aBracketThatWasNeverOpenedIsNoPartOfAnAddress() {
        Submission mail = Mails.submission("From: jeanne@example.fr>\nTo: support@example.org\n\nBonjour\n");
        assertThat(mail.senders().get(0).email()).isEqualTo("jeanne@example.fr");
    }

    @Test
    void mailWithoutAMessageIdIsNotSkipped() {
        Submission mail = Mails.submission(HEADER + "Subject: Colis\n\nMon colis est perdu.\n");
        assertThat(mail.externalId()).isNull();
        assertThat(mail.narrative()).isEqualTo("Mon colis est perdu.");
    }

    @Test
    void theForwardingShopIsNotTheComplainant() {
        Submission mail = Mails.submission("From: Boutique <boutique@example.com>\nTo: support@example.org\n"
                + "Subject: TR : Colis\n\nA traiter.\n\n-----Message d'origine-----\n"
                + "De : Jeanne Petit <jeanne@example.fr>\nEnvoyé : mardi 10 mars 2026 09:31\n"
                + "À : boutique@example.com\nObjet : Colis\n\nMon colis est perdu.\n");
        assertThat(mail.senders().get(0).email()).isEqualTo("jeanne@example.fr");
        assertThat(mail.from()).containsExactly("Boutique <boutique@example.com>");
        assertThat(mail.narrative()).isEqualTo("Mon colis est perdu.");
    }

    @Test
    void docNamesAreNotLostToRfc2231() {
        Submission mail = Mails.submission(HEADER + "Content-Type: application/msword;\n"
                + " name*0*=utf-8''lettre%20de%20;\n name*1*=m%C3%A9contentement;\n name*2=\".doc\"\n\nx\n");
        assertThat(mail.attachments()).singleElement().satisfies(letter -> assertThat(letter.name())
                .isEqualTo("lettre de mécontentement.doc"));
    }
}
