package org.guichet.normalize.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.guichet.cases.Amount;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountNotationsTest {

    private final Amounts amounts = new Amounts("FR");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "240 €uros | 240.00 EUR",
                "1.234,56 € | 1234.56 EUR",
                "1 234,56 euros | 1234.56 EUR",
                "£1k | 1000.00 GBP",
                "£3.2k | 3200.00 GBP",
                "CHF 2'450.– | 2450.00 CHF",
                "412,75 $ CAD | 412.75 CAD",
                "CAD 412.75 | 412.75 CAD",
                "75 quid | 75.00 GBP",
                "50p | 0.50 GBP",
                "99 centimes | 0.99 EUR",
                "de 498 à 612 € | 498.00 EUR, 612.00 EUR",
                "from £498 to £612 | 498.00 GBP, 612.00 GBP",
                "459€99 + 29,90 de livraison | 459.99 EUR, 29.90 EUR",
                "from 39.99 pounds to 64.99 with | 39.99 GBP, 64.99 GBP",
                "Rs. 1,499 et ₹250 | 1499.00 INR, 250.00 INR",
                "25 000 FCFA, puis 10 000 francs CFA | 25000 XOF, 10000 XOF",
                "349 dollars AUD | 349.00 AUD",
                "billet 12,40, taxi 41 euros | 12.40 EUR, 41.00 EUR",
                "taux 3,50 %, taxi 41 euros | 41.00 EUR",
                "des jours, 2 euros | 2.00 EUR",
                "240 kg | ''",
                "en 2022 et 12 personnes | ''",
                "entre 8h et 12h, 60 € | 60.00 EUR",
            })
    void readsWhatPeopleWrite(String text, String expected) {
        List<Found<Amount>> found = amounts.in(Folded.of(text));

        assertThat(found.stream()
                        .map(f -> f.value().value() + " " + f.value().currency())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(expected);
    }
}
