package org.guichet.normalize.find;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpelledAmountsTest {

    private final Amounts amounts = new Amounts("FR");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "on m'a pris quatre-vingts euros | 80.00 EUR",
                "soit deux cent trente-quatre euros et cinquante centimes | 234.50 EUR",
                "je paie septante euros par mois | 70.00 EUR",
                "mille deux cents francs | 1200.00 CHF",
                "I want two hundred and thirty pounds | 230.00 GBP",
                "a bill of 186 pound 40. One hundred | 186.40 GBP",
                "Three quid is three | 3.00 GBP",
                "a thousand dollars | 1000.00 USD",
                "25 balles par mois | 25.00 EUR"
            })
    void readsSumsInWords(String text, String sum) {
        assertThat(amounts.in(Folded.of(text)))
                .singleElement()
                .extracting(found -> found.value().value() + " " + found.value().currency())
                .isEqualTo(sum);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pas un euro",
                "not a pound",
                "la zone euro",
                "les deux pour des euros",
                "cinq. Euros",
                "et euros"
            })
    void leavesWhatIsNoSum(String text) {
        assertThat(amounts.in(Folded.of(text))).isEmpty();
    }

    @Test
    void readsDigitsAsBefore() {
        assertThat(amounts.in(Folded.of("payé 50 euros 14 rue des Lilas, 1 234 euros 50 chacun")))
                .extracting(found -> found.value().value())
                .containsExactly("50.00", "1234.50");
    }

    @Test
    void takesLinearTimeForManyCurrencies() {
        assertThat(amounts.in(Folded.of("cent ".repeat(10_000) + "euros ".repeat(20_000))))
                .hasSizeLessThan(10);
    }
}
