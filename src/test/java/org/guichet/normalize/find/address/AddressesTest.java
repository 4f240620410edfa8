package org.guichet.normalize.find.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.guichet.cases.PostalAddress;
import org.guichet.normalize.find.Found;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
    @ValueSource(
            strings = {
                "Commande 45872 Lyon",
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
