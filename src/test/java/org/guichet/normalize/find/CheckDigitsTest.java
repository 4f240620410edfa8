package org.guichet.normalize.find;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckDigitsTest {

    @ParameterizedTest
    @CsvSource({
        "UPS, 1Z999AA10123456784, 1Z999AA10123456785",
        "UPS, 1z999aa10123456784, 1Z999AA1012345678",
        "S10, RR123456785GB, RR123456786GB",
        "S10, LB428765438FR, LB428765431FR",
        "MOD7, 1234567891, 1234567892",
        "MOD7, 12345678914, 7"
    })
    void tellARightNumberFromAWrongOne(Check check, String right, String wrong) {
        assertThat(check.passes(right)).isTrue();
        assertThat(check.passes(wrong)).isFalse();
    }
}
