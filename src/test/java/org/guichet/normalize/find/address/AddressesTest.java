package org.guichet.normalize.find.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.guichet.cases.PostalAddress;
import org.guichet.normalize.find.Found;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

    @Test
    void readsOneLineOfRunningText() {
        assertThat(in("J'habite au 12 bis, rue des Lilas, 69003 Lyon et j'attends."))
                .containsExactly(new PostalAddress(List.of("12 bis, rue des Lilas"), "69003", "Lyon", "FR"));
    }

    @Test
    void readsTheLinesOfAFrenchLetterhead() {
        assertThat(in("Odile Vercruysse\nRésidence Les Pins, Bât. C\n14 rue des Tanneurs\n59000 LILLE CEDEX 2\n"))
                .containsExactly(new PostalAddress(
                        List.of("Résidence Les Pins, Bât. C", "14 rue des Tanneurs"), "59000", "LILLE CEDEX 2", "FR"));
    }

    @Test
    void readsBelgianSwissAndCanadianOnes() {
        assertThat(in("12 rue Royale bte 4\n1000 Bruxelles"))
                .containsExactly(new PostalAddress(List.of("12 rue Royale bte 4"), "1000", "Bruxelles", null));
        assertThat(in("6 rue du Rhône\nCH-1204 Genève"))
                .containsExactly(new PostalAddress(List.of("6 rue du Rhône"), "1204", "Genève", "CH"));
        assertThat(in("1234 rue Saint-Denis, app. 5\nMontréal (Québec) H2X 3K8"))
                .containsExactly(
                        new PostalAddress(List.of("1234 rue Saint-Denis, app. 5"), "H2X 3K8", "Montréal", "CA"));
    }

    @Test
    void readsBritishOnesWithTheTownAboveTheCounty() {
        assertThat(in("Bernard Russell\n22 Watering Lane\nHebden Bridge\nWest Yorkshire\nHX7 8AD"))
                .containsExactly(new PostalAddress(List.of("22 Watering Lane"), "HX7 8AD", "Hebden Bridge", "GB"));
        assertThat(in("write to me at 9 Fog Quay, Hull, HU1 2AA please"))
                .containsExactly(new PostalAddress(List.of("9 Fog Quay"), "HU1 2AA", "Hull", "GB"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "J'habite rue du Lac 14, 1260 Nyon. Rien ne vient. | rue du Lac 14 | 1260 | Nyon | ",
                "J'habite avenue des Tilleuls 7 bte 3, 5000 Namur. Rien. | avenue des Tilleuls 7 bte 3 | 5000 | Namur | ",
                "Ich wohne Lindenstrasse 12, 3011 Bern. | Lindenstrasse 12 | 3011 | Bern | ",
                "Ik woon Kerkstraat 8b, 8000 Brugge, België | Kerkstraat 8b | 8000 | Brugge | BE",
                "chez moi : Landquai 5, 6004 Luzern, Suisse | Landquai 5 | 6004 | Luzern | CH",
                "à livrer 9 r Haute 21000 Dijon. Merci | 9 r Haute | 21000 | Dijon | FR",
                "j'habite 9 rue haute 21000 dijon. merci | 9 rue haute | 21000 | dijon | FR",
                "au 9 rue Haute, 21000 Dijon. Mon colis | 9 rue Haute | 21000 | Dijon | FR",
                "place du Marché, 21000 Dijon | place du Marché | 21000 | Dijon | FR",
                "9 rue Haute - 21000 Dijon France | 9 rue Haute | 21000 | Dijon | FR",
                "I live at 4-6 Mill Rise, Bramley, West Yorkshire, LS13 4AA. | 4-6 Mill Rise | LS13 4AA | Bramley | GB",
                "I live at Orchard Terrace, Hull, England, HU1 2AA | Orchard Terrace | HU1 2AA | Hull | GB",
                "I live at 5 Mill Lane, HU1 2AA Hull. | 5 Mill Lane | HU1 2AA | Hull | GB",
                "at 12 Fern Road Otley LS21 1AA please | 12 Fern Road | LS21 1AA | Otley | GB",
                "at 40 Pine Dr, Toronto, ON M5V 2T6 | 40 Pine Dr | M5V 2T6 | Toronto | CA",
                "au 15, rue du Quai, Québec (Québec) G1K 4A1 | 15, rue du Quai | G1K 4A1 | Québec | CA",
            })
    void readsStreetsAsPeopleWriteThemInASentence(
            String text, String street, String postcode, String city, @Nullable String country) {
        assertThat(in(text)).containsExactly(new PostalAddress(List.of(street), postcode, city, country));
    }

    @Test
    void keepsTheNameOfTheHouse() {
        assertThat(in("I live at Fern House, 8 Otter Road, London, N3 1AA"))
                .containsExactly(new PostalAddress(List.of("Fern House", "8 Otter Road"), "N3 1AA", "London", "GB"));
    }

    @Test
    void readsTheLineAboveTheTownByItsNumberBehind() {
        assertThat(in("Ana Keller\nTerrassen 14\n2502 Biel\nSchweiz"))
                .containsExactly(new PostalAddress(List.of("Terrassen 14"), "2502", "Biel", "CH"));
        assertThat(in("Noé Lambert\nDossier 4711\n21000 Dijon")).isEmpty();
        assertThat(in("12 Maple Crescent\nApt 4\nKingston\nON\nK7L 1A1"))
                .containsExactly(new PostalAddress(List.of("12 Maple Crescent", "Apt 4"), "K7L 1A1", "Kingston", "CA"));
    }

    @Test
    void takesNoNameForALine() {
        assertThat(in("Mrs R. Otterburn\n8 Otter Road\nLondon\nN3 1AA"))
                .containsExactly(new PostalAddress(List.of("8 Otter Road"), "N3 1AA", "London", "GB"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Commande 45872 Lyon",
                "j'ai fait la route pour rien 69003 Lyon",
                "colis en cours de livraison 75011 Paris",
                "modèle Galaxy 12, 2024 Edition",
                "le 3 mars 2024 Madame",
                "2 colis sur 3 le numéro 45678 reçu hier.",
                "ref SPLENDE 59111 Anzin",
                "en 2022 Paris était calme",
                "la facture 75001 du mois",
                "J'ai payé 69003 Euros",
                "flight BA2 490 to Leeds",
                "meter says 42810 and You say 48210"
            })
    void findsNoneWithoutAStreet(String text) {
        assertThat(in(text)).isEmpty();
    }

    private static List<PostalAddress> in(String text) {
        return Addresses.in(text).stream().map(Found::value).toList();
    }
}
