package org.guichet.normalize.find;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.List;
import org.guichet.submission.Span;
import org.junit.jupiter.api.Test;

class ShortestNumbersTest {

    private final ShortestNumbers shortest = new ShortestNumbers();

    private static final List<String> SHORT = List.of(
            "0", "9", "00", "12", "49", "90", "012", "112", "480", "999", "0049", "1234", "2025", "4912", "9000",
            "00491", "04900", "34000", "75011", "01149", "99912", "004912", "774219");

    @Test
    void theLibraryFindsNoNumberOfFewerDigitsInAnyRegion() {
        for (String region : PhoneNumberUtil.getInstance().getSupportedRegions()) {
            int fewest = shortest.of(List.of(region));
            SHORT.stream().filter(digits -> digits.length() < fewest).forEach(digits -> {
                String text = "Depuis " + digits + " jours";
                assertThat(Phones.in(text, List.of(region), List.of(new Span(0, text.length())), any -> 0))
                        .as("%s in %s", digits, region)
                        .isEmpty();
            });
        }
    }

    @Test
    void countsInFranceAreNoNumbersToCallAndShortOnesWithAPlusSignMayBe() {
        assertThat(shortest.of(List.of("FR"))).isEqualTo(6);
        assertThat(Phones.in("depuis 2025 à 34000 Montpellier", List.of("FR"), shortest))
                .isEmpty();
        assertThat(Phones.in("+49 30", List.of("FR"), shortest))
                .isEqualTo(Phones.in("+49 30", List.of("FR"), List.of(new Span(0, 6)), any -> 0));
    }
}
