package org.guichet.channel.email.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.guichet.cases.Quoted;
import org.guichet.cases.QuotedKind;
import org.guichet.submission.Passage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Le 3 mars 2026 à 10:12, Service <service@example.org> a écrit :\nAncien texte",
                "Le mar. 3 mars 2026 à 10:12,\nService <service@example.org> a\nécrit :\n\n> Ancien texte",
                "On Tue, Mar 3, 2026 at 10:12 AM Service <service@example.org> wrote:\n> Old text",
                "Am 03.03.2026 um 10:12 schrieb Service:\n> Alter Text",
                "-----Message d'origine-----\nDe : Service\nAncien texte",
                "-------- Original message --------\nFrom: Service\nOld text",
                "________________________________\nDe : Service <service@example.org>\nEnvoyé : mardi 3 mars 2026 10:12\nÀ : Moi\nObjet : Colis\n\nAncien texte",
                "From: Service <service@example.org>\nSent: Tuesday, March 3, 2026 10:12 AM\nTo: Me\nSubject: Parcel\n\nOld text",
                "*De :* Service\n*Envoyé :* mardi 3 mars 2026 10:12\n*À :* Moi\n*Objet :* Colis\n\nAncien texte",
                "> Message du 03/03/26 10:12\n> De : service@example.org\n> Ancien texte",
                "----- Transféré par Service le 03/03/2026 -----\nAncien texte"
            })
    void cutsTheHistoryOfTheCommonMailPrograms(String history) {
        String text = "Je conteste votre réponse.\n\n" + history;
        assertThat(own(text)).isEqualTo("Je conteste votre réponse.");
        assertThat(kinds(text)).containsOnly(QuotedKind.HISTORY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On Fri, Mar 6, 2026 at 6:03 PM, Service of the Kiosk\n<service@example.org> wrote:\n\n> Old text",
                "Den 6 mars, 2026 02:23:18, Service (service@example.org) skrev:\n\nGammal text",
                "På 6 mars 2026 på 02:23:18, Service (service@example.org) skrev:\n\nGammel tekst",
                "Le 6 mars 2026 à 10:12, Service <service@example.org> a écrit :\nAncien texte",
                ">\n> On 6-Mar-2026, at 6:54 PM, Service <service@example.org> wrote:\n> Old text",
                "2026/3/6 Service <service@example.org>\n\n> Old text",
                "Rose Amar wrote:\n> Old text",
                "Rose Amar a écrit :\n\n> Ancien texte"
            })
    void keepsAWordRightAboveTheLineOfAnAnswer(String history) {
        assertThat(own("No.\n" + history)).isEqualTo("No.");
    }

    @Test
    void keepsADateAndAnAddressAboveNoQuotation() {
        String text = "It went to\n2026/3/6 Rose <rose@example.net>\nand not to me.";
        assertThat(own(text)).isEqualTo(text);
    }

    @Test
    void keepsAnswersBetweenQuotations() {
        assertThat(own("> Quand ?\nHier.\n\n> Où ?\nÀ Lyon.")).isEqualTo("Hier.\n\nÀ Lyon.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Le 3 mars le livreur a écrit :\n\"absent\", ce qui est faux.",
                "On 3 March your agent wrote:\nyou will be refunded. I was not.",
                "From: the shop\nIt never arrived.",
                "> Le 3 mars\n> tout est quoté",
                "-- \nJeanne"
            })
    void keepsEverythingWhenInDoubt(String text) {
        assertThat(own(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CAUTION: This email originated from outside of this company. Do not click\nlinks or open attachments unless you recognize the sender.\n\n",
                "CAUTION: This email originated from outside of this company. Do not click\nlinks or open attachments unless you recognize the sender.\n",
                "[EXTERNAL]\n",
                "*** Attention : e-mail externe ***\n--------------------\n\n",
                "**ATTENTION : ce message provient de l’extérieur de l'organisation. Ne cliquez pas sur les liens.**\n\n",
                "You don't often get email from rose@example.net. Learn why this is important<https://example.org/x>\n\n",
                "____________________\nAchtung: externe E-Mail\nDiese Nachricht stammt von außerhalb der Firma.\n\n"
            })
    void cutsWhatTheReceiversServerWritesAboveAMail(String banner) {
        String words = "I want my £45 back.";
        assertThat(own(banner + words)).isEqualTo(words);
        assertThat(own(banner + "Good morning,\n\n" + words)).isEqualTo(words);
        assertThat(kinds(banner + words)).containsOnly(QuotedKind.DISCLAIMER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The parcel came from outside of the EU and I paid twice.",
                "L'odeur provient de l'extérieur de l'appartement.",
                "Your message says: do not click links or open attachments.",
                "Caution is what you need.\n\nYour external e-mail form is broken.",
                "I want £45.\n\nExternal e-mail",
                "----\nI want £45."
            })
    void keepsWhatOnlyResemblesAWarning(String text) {
        assertThat(own(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---- On Wed, 24 Feb 2026 14:02:50 +0530 care@example.org wrote ----\n\nOld text",
                "---- Le mar., 03 mars 2026 10:12:00 +0100 Service<service@example.org> a écrit ----\n\nAncien texte",
                "-------- Oprindelig besked --------\nFra: Service <service@example.org>\nGammel tekst",
                "Get BlueMail for Android\n\nOn 3 Mar 2026, at 10:15, Service <service@example.org> wrote:\n\nOld text",
                "Sent from Spark\nOn 3 Mar 2026, 10:15 +0100, Service <service@example.org>, wrote:\n> Old text",
                "Cheers 🎉\nRose\n\n—————\nRose Amar\nBuyer\n📧 rose@example.org\n📱 01632 960123",
                "Bàv\nRose",
                "Merci d'avance pour votre retour.\nBien à vous\nRose Amar",
                "Yours disappointedly,\nRose Amar",
                "********************\nRose Amar\nAmar Ltd\n01632 960123",
                "Rose Amar | Buyer | Amar Ltd | 01632 960123",
                "Disclaimer\n\nThe information contained herein is confidential and for the intended recipient only.",
                "*Avis de confidentialité :*\nCe message et ses pièces jointes sont confidentiels."
            })
    void cutsWhatProgramsAndCompaniesWriteBelow(String rest) {
        String words = "Still no answer about order 774219.\nThe parcel came broken.";
        assertThat(own(words + "\n\n" + rest)).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---- On 3 March you said nothing ----\nand I waited.",
                "My form says:\n\nConfidential\n\nand nobody explains why.",
                "Sent from Lyon on 3 March, it arrived broken.",
                "What came:\n\n**********\nKettle\nLid\nOrder 774219",
                "What came:\n\nKettle | 1 | broken",
                "I hope you are well off after charging me twice."
            })
    void keepsWhatOnlyResemblesIt(String text) {
        assertThat(own(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bonjour,\nJ'espère que vous allez bien.\n",
                "Hi Rose,\n\nI hope this email finds you well!\n\n",
                "Hello\nHow are you?\n"
            })
    void cutsPleasantriesBelowAGreeting(String beginning) {
        assertThat(own(beginning + "Still no answer.")).isEqualTo("Still no answer.");
        assertThat(kinds(beginning + "Still no answer.")).containsOnly(QuotedKind.GREETING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[EXTERNAL]\n",
                "[EXTERNAL]\n\n",
                "CAUTION: This email originated from outside of the organization\n",
                "CAUTION: External email. This message originated from outside of Amar Ltd\n"
            })
    void hearsTheFirstWordsBelowAWarning(String banner) {
        String words = "My new fridge's doors do not open, use caution.\nI want another.";
        assertThat(own(banner + words)).isEqualTo(words);
    }

    @Test
    void hearsWhoWritesBelowTheLineOfATicket() {
        assertThat(own("##- Please type your reply above this line -##\n\nStill no answer."))
                .isEqualTo("Still no answer.");
    }

    @Test
    void cutsGreetingSignatureAndDisclaimer() {
        String text = "Bonjour Madame,\n\nTrois semaines sans réponse.\n\nEnvoyé de mon iPhone\n\n"
                + "Ce message et toutes les pièces jointes sont confidentiels.\n-- \nJeanne Petit\n06 39 98 00 01";
        assertThat(own(text)).isEqualTo("Trois semaines sans réponse.");
        assertThat(kinds(text))
                .containsExactly(
                        QuotedKind.GREETING, QuotedKind.SIGNATURE, QuotedKind.DISCLAIMER, QuotedKind.SIGNATURE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bonjour, mon colis est perdu.",
                "Hi, where is my refund?",
                "Dear me, what a mess you made of it.",
                "Bonjour mon colis est perdu",
                "BONJOUR MON COLIS EST PERDU",
                "Bonjour, merci de votre retour.",
                "Hello I want a refund",
                "M. Dupont est passé deux fois",
                "Mr Smith, where is my refund?",
                "OK, mais quand,",
                "J'attends,",
                "Urgent,",
                "M, L ou XL,",
                "Me rembourser,",
                "Здравствуйте, где мой заказ?",
                "Dobrý den nikdo mi neodpovídá",
                "A."
            })
    void keepsAGreetingThatSaysSomething(String text) {
        assertThat(own(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bonjour",
                "Bonjour,",
                "BONJOUR MADAME",
                "Madame, Monsieur,",
                "Bonjour Madame Le Goff,",
                "Dear Sir or Madam,",
                "Dear customer service team,",
                "Hi Priya!",
                "Hello there,",
                "M. ,",
                "M. Dupont,",
                "Mme Le Goff ,",
                "Mrs. Jones,",
                "Herr Müller,",
                "J,",
                "J.,",
                "J.-P.,",
                "Hi J,",
                "Sehr geehrte Damen und Herren,",
                "Здравствуйте!",
                "Уважаемые господа,",
                "Добрий день,",
                "Dobrý den,",
                "Tisztelt Ügyfélszolgálat!",
                "Bună ziua,",
                "Sayın Yetkili,"
            })
    void cutsALineThatOnlyGreets(String greeting) {
        assertThat(own(greeting + "\nMon colis est perdu.")).isEqualTo("Mon colis est perdu.");
    }

    @Test
    void keepsAMailThatIsNothingButAnAnsweredOne() {
        String text =
                "Le lundi 4 juin 2018 à 13:59:14 UTC+2, Service\n<service@example.org> a écrit :\n\nChère cliente,\nvoici.";
        assertThat(own(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Le mar. 3 mars 2026 à 10:12, Service <service@example.org> a écrit :",
                "On Tue, 3 Mar 2026 at 10:12, Service <service@example.org> wrote:",
                "Am Di., 3. März 2026 um 10:12 Uhr schrieb Service <service@example.org>:",
                "El mar, 3 mar 2026 a las 10:12, Service (<service@example.org>) escribió:",
                "Il giorno mar 3 mar 2026 alle ore 10:12 Service <service@example.org> ha scritto:",
                "Op di 3 mrt 2026 om 10:12 schreef Service <service@example.org>:",
                "Op 3 mrt. 2026, om 10:12 heeft Service <service@example.org> het volgende geschreven:",
                "Em ter., 3 de mar. de 2026 às 10:12, Service <service@example.org> escreveu:",
                "Service <service@example.org> a écrit le 03/03/2026 10:12:33 :",
                "Den tis 3 mars 2026 kl 10:12 skrev Service <service@example.org>:",
                "W dniu 03.03.2026 o 10:12, Service pisze:",
                "在 2026年3月3日，10:12，Service <service@example.org> 写道：",
                "-----Original-Nachricht-----",
                "---------- Mensaje original ----------",
                "--- Messaggio originale ---",
                "-----Oorspronkelijk bericht-----",
                "-------- Mensagem original --------"
            })
    void endsAboveTheEarlierMessageInEveryLanguage(String head) {
        assertThat(own("Non.\n\n" + head + "\n\n> Vorher, avant, antes")).isEqualTo("Non.");
        assertThat(own("Non.\n\n" + head + "\n\nVorher, avant, antes")).isEqualTo("Non.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Von: S <s@example.org>\nGesendet: Dienstag, 3. März 2026 10:12\nAn: Ich\nBetreff: Rechnung",
                "De: S <s@example.org>\nEnviado el: martes, 3 de marzo de 2026 10:12\nPara: Yo\nAsunto: Factura",
                "Da: S <s@example.org>\nInviato: martedì 3 marzo 2026 10:12\nA: Io\nOggetto: Fattura",
                "Van: S <s@example.org>\nVerzonden: dinsdag 3 maart 2026 10:12\nAan: Ik\nOnderwerp: Rekening",
                "De: S <s@example.org>\nEnviada em: terça-feira, 3 de março de 2026 10:12\nPara: Eu\nAssunto: Fatura",
                "From:\nS <s@example.org>\nSent:\n3 March 2026 10:12\nTo:\nme@example.net\nSubject:\nBill"
            })
    void endsAboveACopiedHeader(String header) {
        assertThat(own("Nein.\n\n" + header + "\n\nVorher")).isEqualTo("Nein.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cordialement,\nJeanne Petit",
                "Bien cordialement\n\nJeanne Petit\n06 39 98 00 01\n3 rue des Lilas\n44000 Nantes",
                "Cordialement, Jeanne Petit",
                "Merci d'avance,\nJeanne Petit",
                "Merci d'avance.\n\nBonne journée,\nJeanne Petit",
                "Je vous prie d'agréer, Madame, Monsieur, l'expression de\nmes salutations distinguées.\n\nJeanne Petit",
                "Best regards\nJeanne Petit",
                "Kind regards,\n\nJeanne Petit\nFlat 3, 12 Mill Lane",
                "Mit freundlichen Grüßen\nJeanne Petit",
                "Un saludo,\nJeanne Petit",
                "Distinti saluti\nJeanne Petit",
                "Met vriendelijke groet,\nJeanne Petit",
                "Com os melhores cumprimentos,\nJeanne Petit",
                "С уважением,\nJeanne Petit",
                "Заранее спасибо.\n\nС уважением,\nJeanne Petit",
                "З повагою\nJeanne Petit",
                "S pozdravem\nJeanne Petit",
                "Üdvözlettel:\nJeanne Petit",
                "Cu stimă,\nJeanne Petit",
                "Saygılarımla,\nJeanne Petit",
                "-- \nJeanne Petit\n06 39 98 00 01"
            })
    void cutsTheGoodbyeAndTakesTheNameBelow(String closing) {
        Split split = OwnWords.of("Trois semaines sans réponse.\n\n" + closing);
        assertThat(own("Trois semaines sans réponse.\n\n" + closing)).isEqualTo("Trois semaines sans réponse.");
        assertThat(split.signer()).isEqualTo("Jeanne Petit");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cordialement,\nService client",
                "Cordialement,\nLe locataire",
                "Best regards,\nThe tenants of number 12 and number 14",
                "Merci,\nJeanne"
            })
    void takesNoNameThatIsNone(String closing) {
        assertThat(OwnWords.of("Trois semaines sans réponse.\n\n" + closing).signer())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PS : j'ai aussi écrit au médiateur.",
                "J'oubliais de vous dire que je pars lundi prochain.",
                "Pouvez-vous me rappeler ?"
            })
    void hearsWhoGoesOnBelowHisSignature(String more) {
        assertThat(own("Sans réponse.\n\nCordialement,\nJeanne Petit\n\n" + more))
                .isEqualTo("Sans réponse.\n\n" + more);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Best Western Lyon a annulé ma réservation.",
                "Merci de me rembourser les 48 euros.",
                "Cordialement ? Votre agent ne l'était pas.",
                "Veuillez recevoir le certificat demandé."
            })
    void keepsWhatOnlyBeginsLikeACourtesy(String line) {
        assertThat(own("Bonjour,\n" + line)).isEqualTo(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Envoyé depuis mon smartphone Samsung",
                "Von meinem iPhone gesendet",
                "Enviado desde mi iPhone",
                "Inviato da iPhone",
                "Verstuurd vanaf mijn iPhone",
                "Enviado do meu iPhone",
                "Get Outlook for Android<https://aka.ms/x>",
                "Diese E-Mail enthält vertrauliche Informationen.",
                "Este mensaje y sus archivos adjuntos son confidenciales.",
                "Le informazioni riservate sono destinate esclusivamente ai destinatari.",
                "Dit bericht is vertrouwelijk.",
                "Esta mensagem pode conter informação confidencial.",
                "(See attached file: facture.pdf)"
            })
    void cutsWhatProgramsAndCompaniesAdd(String added) {
        assertThat(own("Sans réponse.\n\n" + added)).isEqualTo("Sans réponse.");
    }

    @Test
    void readsAnAnswerBelowTheQuotation() {
        assertThat(own("Le 3 mars 2026 à 10:12, Service a écrit :\n> Avez-vous la facture ?\n\nOui, la voici."))
                .isEqualTo("Oui, la voici.");
    }

    @Test
    void pointsIntoTheTextWithEveryPiece() {
        String text = "Bonjour,\n\nNon.\n\nLe 3 mars 2026 à 10:12, x@example.org a écrit :\n\n> Oui ?\n>\n> Service\n";
        List<Quoted> quoted = OwnWords.of(text).quoted();
        assertThat(quoted).extracting(Quoted::kind).containsExactly(QuotedKind.GREETING, QuotedKind.HISTORY);
        assertThat(quoted)
                .allSatisfy(q -> assertThat(text.substring(q.from(), q.to())).isEqualTo(q.text()));
    }

    private static String own(String text) {
        return Passage.of("body", text, OwnWords.of(text).own()).ownWords();
    }

    private static List<QuotedKind> kinds(String text) {
        return OwnWords.of(text).quoted().stream().map(Quoted::kind).toList();
    }
}
