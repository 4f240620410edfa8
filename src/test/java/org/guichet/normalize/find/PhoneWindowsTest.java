package org.guichet.normalize.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.guichet.submission.Span;
import org.junit.jupiter.api.Test;

class PhoneWindowsTest {

    private static final List<String> REGIONS = List.of("FR", "GB", "US", "DE");
    private static final String[] PIECES = {
        "06 39 98 12 34",
        "+33 6 39 98 00 01",
        "(01632) 960123",
        "01632 960001",
        "199 00 12 34 56",
        "12",
        "7",
        "4711",
        "2012-01-02 08",
        ":00",
        " ext. 12",
        " x 345",
        ";ext=7",
        "      \t xtn 9",
        " anexo 4",
        " int 55",
        " доб 66",
        "#",
        " - 12#",
        "(",
        "[",
        "+",
        "/",
        "x",
        "~",
        ".",
        ", ",
        " ",
        "\n",
        "\u00A0",
        "\u2060",
        "tel",
        "Tél. ",
        "e",
        "Son ",
        "commande ",
        "\uD835\uDFCE\uD835\uDFCF",
        "\uD83D\uDE00",
        "٠١٢٣٤٥٦٧٨٩",
        "ｅｘｔ"
    };

    private final ShortestNumbers shortest = new ShortestNumbers();

    @Test
    void theirNumbersAreThoseOfTheWholeText() {
        int numbers = 0;
        for (long seed = 0; seed < 3_000; seed++) {
            String text = RandomText.of(seed, PIECES);
            List<Found<Phones.Phone>> found = Phones.in(text, REGIONS, shortest);
            numbers += found.size();
            assertThat(found)
                    .as("seed %d: %s", seed, text)
                    .isEqualTo(Phones.in(text, REGIONS, List.of(new Span(0, text.length())), region -> 0));
        }
        assertThat(numbers).isGreaterThan(3_000);
    }

    @Test
    void leaveMostOfATextOut() {
        String prose = "Nous attendons toujours une réponse de votre part. ".repeat(40);
        String text = prose + "Appelez le 06 39 98 12 34. " + prose + "Ou le 7. " + prose;

        assertThat(PhoneWindows.of(text)).singleElement().satisfies(window -> {
            assertThat(window.of(text)).contains("06 39 98 12 34");
            assertThat(window.to() - window.from()).isLessThan(40);
        });
    }

    @Test
    void ofATextThatIsAllDigitsAreTheWhole() {
        String digits = "1 2 ".repeat(50_000);

        assertThat(PhoneWindows.of(digits)).containsExactly(new Span(0, digits.length()));
    }

    @Test
    void ofManyNumbersTheFirstThousandAreRead() {
        assertThat(Phones.in("06 39 98 12 34 wwwwwwwwwww ".repeat(5_000), List.of("FR", "GB"), shortest))
                .hasSize(1_000);
    }
}
