package org.guichet.normalize.find;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentNumbersTest {

    @Test
    void masksAnIbanButForItsCountryAndItsEnd() {
        assertThat(PaymentNumbers.masked("IBAN FR14 2004 1010 0505 0001 3M02 606."))
                .isEqualTo("IBAN FR14 •••• •••• •••• •••• •••2 606.");
        assertThat(PaymentNumbers.masked("gb82west12345698765432")).isEqualTo("gb82••••••••••••••5432");
    }

    @Test
    void masksACardNumberButForItsEnd() {
        assertThat(PaymentNumbers.masked("ma carte 4111 1111 1111 1111 est bloquée"))
                .isEqualTo("ma carte •••• •••• •••• 1111 est bloquée");
        assertThat(PaymentNumbers.masked("amex 378282246310005")).isEqualTo("amex •••••••••••0005");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "carte 4111 1111 1111 1112",
                "IBAN FR15 2004 1010 0505 0001 3M02 606",
                "commande n° 4111111111111111",
                "tracking 5500000000000004",
                "06 39 98 12 34",
                "le 12/03/2026 à 14h30",
                ""
            })
    void leavesWhatDoesNotProveItself(String text) {
        assertThat(PaymentNumbers.masked(text)).isSameAs(text);
    }

    @Test
    void keepsEveryPlace() {
        String text = "a 4111 1111 1111 1111 b FR1420041010050500013M02606 c";

        assertThat(PaymentNumbers.masked(text)).hasSameSizeAs(text).endsWith(" c");
    }
}
