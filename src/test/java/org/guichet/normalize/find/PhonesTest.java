package org.guichet.normalize.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Phone numbers as people of many countries write them to somebody in France. */
class PhonesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "+33 (0)6 39 98 12 01 | +33639981201",
                "00 33 6 39 98 12 01 | +33639981201",
                "0033639981201 | +33639981201",
                "(+33) 6.39.98.12.01 | +33639981201",
                "0639981201 | +33639981201",
                "06 3998 1201 | +33639981201",
                "01 99 00 01 77 poste 12 | +33199000177",
                "0470/00.00.44 | +32470000044",
                "0470 00 00 44 | +32470000044",
                "0470/000.044 | +32470000044",
                "02/555.12.34 | +3225551234",
                "079 000 00 12 | +41790000012",
                "(418) 555-0162 poste 12 | +14185550162",
                "418-555-0162 | +14185550162",
                "418.555.0162 ext. 4 | +14185550162",
                "(01632) 960145 | +441632960145",
                "01632 960145 | +441632960145",
                "+44 (0)1632 960145 | +441632960145",
                "+44 (0) 1632 960 145 | +441632960145",
                "07700-900-123 | +447700900123",
                "07700900123 | +447700900123",
                "020 912 3456 | +353209123456",
                "+353 20 912 3456 | +353209123456",
                "+91 99999 00011 | +919999900011"
            })
    void readsAPhoneAsItsCountryWritesIt(String phone, String e164) {
        for (String text : List.of(
                "The parcel is broken, please call me on " + phone + " in the evening.",
                "Le colis est cassé. Tél. : " + phone,
                "Le colis est cassé. Joignable au\n" + phone + "\nmerci")) {
            assertThat(Phones.in(Phones.readable(text), List.of("FR"), new ShortestNumbers()))
                    .as(text)
                    .extracting(found -> found.value().e164())
                    .containsExactly(e164);
        }
    }

    @Test
    void aGermanNumberInTheFormOfABritishOneIsGermanWhereThoseAreLookedFor() {
        assertThat(Phones.in("(05121) 123456", List.of("DE"), new ShortestNumbers()))
                .extracting(found -> found.value().e164())
                .containsExactly("+495121123456");
    }
}
