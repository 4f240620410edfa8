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
                "Hello I want a refund"
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
                "Sehr geehrte Damen und Herren,"
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
