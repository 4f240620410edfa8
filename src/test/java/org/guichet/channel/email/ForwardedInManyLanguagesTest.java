package org.guichet.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.guichet.submission.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the mail programs of many languages pass a message on, each in its own layout. */
class ForwardedInManyLanguagesTest {

    private static final String WRITER = "Vera Lund <vera.lund@example.com>";
    private static final String ADDRESSEE = "\"kiosk@example.net\" <kiosk@example.net>";
    private static final String WORDS = "The kettle that I bought from you leaks.\n\nI want another one.";

    private static Submission passedOn(String subject, String text) {
        return Mails.submission("From: Kiosk <kiosk@example.net>\nTo: support@example.org\nSubject: " + subject
                + "\nDate: Mon, 9 Mar 2026 10:00:00 +0100\nMIME-Version: 1.0\n"
                + "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n" + text + "\n");
    }

    private static String quoted(String text) {
        return "> " + text.replace("\n", "\n> ");
    }

    private static void isOfVera(Submission mail, String sentAt) {
        assertThat(mail.senders().get(0).email()).isEqualTo("vera.lund@example.com");
        assertThat(mail.senders().get(0).name()).isEqualTo("Vera Lund");
        assertThat(mail.narrative().lines().map(String::strip))
                .containsExactlyElementsOf(WORDS.lines().toList());
        assertThat(mail.sentAt()).isEqualTo(Instant.parse(sentAt));
        assertThat(mail.flags()).contains("forwarded");
    }

    /** Yahoo glues the fields of the header to each other, and the header to the separator. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "----- Forwarded Message ----- From: %sTo: %sSent: Monday, March 2, 2026, 09:26:50 AM GMT+1Subject: Kettle",
                "----- Message transmis ----- De : %sÀ : %sEnvoyé : lundi 2 mars 2026, 09:26:50 UTC+1Objet : Kettle",
                "----- Weitergeleitete Nachricht ----- Von: %sAn: %sGesendet: Montag, 2. März 2026, 09:26:50 MEZBetreff: Kettle",
                "----- Mensagem reencaminhada ----- De: %sPara: %sEnviado: segunda-feira, 2 de março de 2026, 09:26:50 CETAssunto Kettle",
                "----- Przekazana wiadomość ----- Od: %sDo: %sWysłano: poniedziałek, 2 marca 2026, 09:26:50 CETTemat: Kettle",
                "----- Továbbított üzenet ----- Feladó: %sCímzett: %sElküldve: 2026. március 2., hétfő 09:26:50 CETTárgy: Kettle",
                "----- İletilmiş Mesaj ----- Kimden: %sKime: %sGönderilen: 2 Mart 2026 Pazartesi 09:26:50 GMT+1Konu: Kettle",
                "----- Edelleenlähetetty viesti ----- Lähettäjä: %sVastaanottaja: %sLähetetty: maanantaina 2. maaliskuuta 2026 klo 09.26.50 UTC+1Aihe: Kettle",
            })
    void readsAHeaderInTheLineOfItsSeparator(String line) {
        Submission mail = passedOn("Fw: Kettle", "   " + line.formatted(WRITER, ADDRESSEE) + "\n " + WORDS);
        isOfVera(mail, "2026-03-02T08:26:50Z");
        assertThat(mail.subject()).isEqualTo("Fw: Kettle");
    }

    /** Web forms and helpdesks lose the line ends. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "On Mon, 2 Mar 2026 at 09:26, %s wrote: ",
                "Please handle. From: %s Sent: Monday, 2 March 2026 09:26 To: Kiosk Subject: Kettle\n",
                "Merci de traiter. De : %sEnvoyé : lundi 2 mars 2026 09:26À : KioskObjet : Kettle\n"
            })
    void readsWhatIsGluedToAHeaderOrTheOtherWayRound(String line) {
        isOfVera(passedOn("Fw: Kettle", line.formatted(WRITER) + WORDS), "2026-03-02T08:26:00Z");
    }

    @Test
    void aColonInTheSubjectOfSuchAHeaderEndsNothing() {
        Submission mail = passedOn(
                "Fw: Hm",
                "----- Forwarded Message ----- From: " + WRITER + "To: " + ADDRESSEE
                        + "Sent: Monday, March 2, 2026, 09:26:50 AM GMT+1Subject: Kettle: From: Lisbon\n" + WORDS);
        assertThat(mail.stated())
                .anySatisfy(stated -> assertThat(stated.value()).isEqualTo("Kettle: From: Lisbon"));
    }

    @Test
    void aLineThatOnlyBeginsLikeSuchAHeaderIsNone() {
        Submission mail = passedOn("Kettle", "----- Forwarded Message ----- From: the shelf above: it fell\n" + WORDS);
        assertThat(mail.senders().get(0).email()).isEqualTo("kiosk@example.net");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Továbbított levél kezdete | Feladó | Tárgy | Dátum | 2026. március 2. 10:26:50 EET | Címzett",
                "Începe mesajul redirecționat | Expeditorul | Subiectul | Dată | 2 martie 2026, 10:26:50 EET | Destinatarul",
                "Začátek přeposílané zprávy | Od | Předmět | Datum | 2. března 2026 9:26:50 SEČ | Komu",
                "Начало переадресованного сообщения | Отправитель | Тема | Дата | 2 марта 2026 г. в 11:26:50 GMT+3 | Кому",
                "Anfang der weitergeleiteten Nachricht | Von | Betreff | Datum | 2. März 2026 um 10:26:50 OEZ | An",
                "Vidarebefordrat mejl | Från | Ämne | Datum | 2 mars 2026 09:26:50 CET | Till",
            })
    void readsAMessageThatIsPassedOnAsAQuotation(
            String separator, String from, String subject, String date, String when, String to) {
        String header = separator + ":\n\n" + from + ": " + WRITER + "\n" + subject + ": Kettle\n" + date + ": " + when
                + "\n" + to + ": kiosk@example.net\n\n";
        isOfVera(passedOn("Fwd: Kettle", quoted(header + WORDS)), "2026-03-02T08:26:50Z");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "---------- Forwarded message --------- | Feladó | Date | 2026. márc. 2., H, 9:26 | Subject",
                "---------- Forwarded message --------- | Lähettäjä | Date | ma 2. maalisk. 2026 klo 9.26 | Subject",
                "---------- Forwarded message --------- | Gönderen | Date | 2 Mar 2026 Pzt, 09:26 | Subject",
                "-------- Mesaj redirecționat -------- | de la | Dată | Mon, 2 Mar 2026 09:26:00 +0100 | Subiect",
                "--- Treść przekazanej wiadomości --- | Nadawca | Data | Mon, 2 Mar 2026 09:26:00 +0100 | Temat",
                "---------- メッセージを転送 --------- | 送信元 | 日付 | 2026年3月2日月曜日 09:26:00 +0100 | 件名",
                "------------------ 转发的邮件 ------------------ | 发件人 | 日期 | 2026年3月2日 上午9:26 | 主题",
            })
    void readsALocalHeaderBelowASeparator(String separator, String from, String date, String when, String subject) {
        String text = separator + "\n" + from + ": " + WRITER + "\n" + date + ": " + when + "\n" + subject
                + ": Kettle\n\n\n" + WORDS;
        isOfVera(passedOn("Fwd: Kettle", text), "2026-03-02T08:26:00Z");
    }

    /** Outlook for Mac passes on below the line that others write above an answer's quotation. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "On 13/02/2026, 12:46, \"Vera Lund\" <vera.lund@example.com> wrote:",
                "Le 13/02/2026 12:46, « Vera Lund » <vera.lund@example.com> a écrit :",
                "Dnia 13/02/2026, 12:46 użytkownik „Vera Lund” <vera.lund@example.com> napisał:",
                "Vera Lund <vera.lund@example.com> kirjoitti 13/02/2026 12.46:",
                "13/02/2026 12:46 időpontban Vera Lund (vera.lund@example.com) ezt írta:",
                "Op 13/02/2026 12:46 heeft Vera Lund <vera.lund@example.com> geschreven:",
                "\"Vera Lund\" <vera.lund@example.com>, 13/02/2026 12:46 tarihinde şunu yazdı:",
            })
    void readsAMessageBelowTheLineOfAnAnswer(String line) {
        String indented = "    " + WORDS.replace("\n\n", "\n\n    ");
        isOfVera(passedOn("FW: Kettle", "For you.\n\n" + line + "\n\n" + indented), "2026-02-13T11:46:00Z");
        isOfVera(passedOn("FW: Kettle", line + "\n\n" + quoted(WORDS)), "2026-02-13T11:46:00Z");
    }

    @Test
    void anAnswerToSomebodyIsNotPassedOn() {
        Submission mail = passedOn(
                "Re: Kettle",
                "It leaks still.\n\nOn 13/02/2026, 12:46, \"Vera Lund\" <vera.lund@example.com> wrote:\n\n"
                        + quoted(WORDS));
        assertThat(mail.senders().get(0).email()).isEqualTo("kiosk@example.net");
        assertThat(mail.narrative()).isEqualTo("It leaks still.");
    }

    @Test
    void whatWeWroteIsNeverTheComplaint() {
        Submission mail = passedOn(
                "FW: Kettle",
                "And nothing since.\n\nOn 13/02/2026, 12:46, \"Service\" <support@example.org> wrote:\n\n"
                        + quoted("We shall send you another one."));
        assertThat(mail.senders().get(0).email()).isEqualTo("kiosk@example.net");
        assertThat(mail.narrative()).isEqualTo("And nothing since.");
    }

    @Test
    void aMonthThatMeansTwoInTwoLanguagesGivesNoDate() {
        Submission mail = passedOn(
                "Fwd: Kettle",
                "---------- Forwarded message ---------\nOd: " + WRITER
                        + "\nDate: 2 listopada 2025 09:26\nSubject: Kettle\n\n" + WORDS);
        assertThat(List.of(mail.sentAt().toString())).containsExactly("2026-03-09T09:00:00Z");
    }
}
