package org.guichet.normalize.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.guichet.cases.Amount;
import org.guichet.submission.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "129,90 €|129.90 EUR",
                "EUR 129.90|129.90 EUR",
                "£45|45.00 GBP",
                "1 234,56 euros|1234.56 EUR",
                "1\u00A0234,56\u00A0€|1234.56 EUR",
                "£1,240.50|1240.50 GBP",
                "1.234 €|1234.00 EUR",
                "12€50|12.50 EUR",
                "45 pounds|45.00 GBP",
                "$ 9.99|9.99 USD",
                "120 francs suisses|120.00 CHF",
                "0,5 €|0.50 EUR"
            })
    void readsAnAmount(String written, String expected) {
        String text = "payé " + written + " hier";

        assertThat(new Amounts("FR").in(Folded.of(text))).singleElement().satisfies(found -> {
            assertThat(found.value().value() + " " + found.value().currency()).isEqualTo(expected);
            assertThat(found.span().of(text)).isEqualTo(written);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"12 personnes", "le 14/03/2025", "12 europes", "commande 123456", "3 livres", "€", "eur"})
    void readsNoAmount(String text) {
        assertThat(new Amounts("FR").in(Folded.of(text))).isEmpty();
    }

    @Test
    void knowsWhichDollarItIs() {
        assertThat(new Amounts("CA").stated("12 $")).contains(new Amount("12.00", "CAD"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "14 mars 2025",
                "14/03/2025",
                "14.03.2025",
                "14-03-2025",
                "14/3/25",
                "2025-03-14",
                "14 March 2025",
                "14th of March 2025",
                "March 14, 2025",
                "14 MARS 2025",
                "14 mar. 2025"
            })
    void readsADate(String written) {
        String text = "Reçu le " + written + ".";

        assertThat(new Dates("FR").in(Folded.of(text))).singleElement().satisfies(found -> {
            assertThat(found.value()).isEqualTo(LocalDate.of(2025, 3, 14));
            assertThat(found.span().of(text)).isEqualTo(written);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/02/2025", "14 mars", "1234-56-78", "01.99.00.12.34", "FR-2025-03-14-7", "99/99/2025"})
    void readsNoDate(String text) {
        assertThat(new Dates("FR").in(Folded.of(text))).isEmpty();
    }

    @Test
    void readsTheMonthFirstInTheUnitedStatesOnly() {
        assertThat(new Dates("US").in(Folded.of("03/04/2025")).get(0).value()).isEqualTo(LocalDate.of(2025, 3, 4));
        assertThat(new Dates("GB").in(Folded.of("03/04/2025")).get(0).value()).isEqualTo(LocalDate.of(2025, 4, 3));
    }

    @Test
    void readsAddressesAsPeopleWriteThem() {
        String text = "Écrivez à Camille.Roux+achats@Example.FR, ou à 'anne@example.org'. Pas à @moi ni a@b.";

        assertThat(Emails.in(text))
                .extracting(Found::value)
                .containsExactly("Camille.Roux+achats@example.fr", "anne@example.org");
        assertThat(Emails.in(text))
                .allSatisfy(found -> assertThat(found.span().of(text)).contains("@"));
    }

    @Test
    void readsTheNumbersThatTheLibraryDoesNotKnowYet() {
        assertThat(Phones.in("appelez le 06 39 98 01 23", List.of("FR"), new ShortestNumbers()))
                .singleElement()
                .satisfies(found -> assertThat(found.value()).isEqualTo(new Phones.Phone("+33639980123", true)));
    }

    @Test
    void checksNumbersThatProveThemselves() {
        assertThat(Check.LUHN.passes("732 829 320")).isTrue();
        assertThat(Check.LUHN.passes("732 829 321")).isFalse();
        assertThat(Check.MOD97.passes("1068")).isTrue();
        assertThat(Check.MOD97.passes("1069")).isFalse();
        assertThat(Check.S10.passes("RB123456785FR")).isTrue();
        assertThat(Check.S10.passes("RB123456784FR")).isFalse();
    }

    @Test
    void foldsWithoutMovingACharacter() {
        String text = "N° de l’élève ÉTÉ\u00A0: Œuvre ß İ";

        assertThat(Folded.of(text).text()).hasSameSizeAs(text).startsWith("n\u00B0 de l'eleve ete : ");
    }

    @Test
    void findsCuesAsWholeWordsAcrossWhiteSpace() {
        Cues cues = Cues.of("pas recu*", "late");

        assertThat(cues.all(Folded.of("Pas\n reçues, chocolate, LATE!")))
                .containsExactly(new Span(0, 11), new Span(24, 28));
    }

    @Test
    void looksBackWithinTheSentenceOnly() {
        Cues cues = Cues.of("appele");
        Folded text = Folded.of("J'ai appelé. Mon numéro : 06");

        assertThat(cues.justBefore(text, text.text().length(), 60)).isFalse();
        assertThat(cues.justBefore(text, 11, 60)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mon colis n'est jamais arrivé et personne ne répond.|fr",
                "My parcel never arrived and nobody answers the phone.|en",
                "Mein Paket ist nie angekommen und niemand antwortet.|de",
                "Mi paquete nunca llegó y nadie contesta al teléfono.|es",
                "Il mio pacco non è mai arrivato e nessuno risponde.|it",
                "Mijn pakket is nooit aangekomen en niemand neemt op.|nl",
                "A minha encomenda nunca chegou e ninguém responde.|pt",
                "Моя посылка так и не пришла, и никто не отвечает.|ru"
            })
    void knowsTheLanguage(String text, String language) {
        assertThat(Languages.of(text)).map(Languages.Guess::tag).contains(language);
    }

    @Test
    void knowsNoLanguageOfAFewLetters() {
        assertThat(Languages.of("KO !!! 12345678901234")).isEmpty();
    }

    @Test
    void staysQuickOnTextsMadeToBeSlow() {
        for (String piece : List.of("1 ", "a@", "01 ", "1/1/", "n° ", "eur 1", "commande ", "12.", "-1-", "(0")) {
            String text = piece.repeat(100_000 / piece.length());
            Folded folded = Folded.of(text);
            long start = System.nanoTime();

            new Amounts("FR").in(folded);
            new Dates("FR").in(folded);
            Emails.in(text);
            Phones.in(text, List.of("FR", "GB"), new ShortestNumbers());
            Cues.of("pas recu*", "late").all(folded);
            new References(List.of()).in(text, folded, List.of());

            // A hang guard, not a measurement: quadratic code takes minutes here.
            assertThat((System.nanoTime() - start) / 1_000_000_000L).as(piece).isLessThan(20);
        }
    }
}
