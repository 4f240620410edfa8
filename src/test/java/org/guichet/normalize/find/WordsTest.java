package org.guichet.normalize.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final String[] PIECES = {
        " ",
        " ",
        "  ",
        "\n",
        ".",
        "-",
        "'",
        "a",
        "je",
        "recu",
        "remboursement",
        "12",
        "7",
        "l'",
        "€",
        "½",
        "\uD83D\uDE00",
        "\uD801\uDC37",
        "\uD83D"
    };

    @Test
    void wordsAndNumbersBeginWhereTheyAreSeenToBegin() {
        for (long seed = 0; seed < 2_000; seed++) {
            String text = RandomText.of(seed, PIECES);
            Words words = Words.of(text);

            assertThat(words.starts()).as("seed %d: %s", seed, text).isEqualTo(starts(text));
            assertThat(words.numberStarts()).as("seed %d: %s", seed, text).isEqualTo(numberStarts(text));
        }
    }

    @Test
    void knowsHowEachWordAndTheOneBehindTheNextBlankBegin() {
        Words words = Words.of("pas recu, l'objet");

        assertThat(words.starts()).containsExactly(0, 4, 10, 12);
        assertThat(words.keys()[1]).isEqualTo((short) Beginning.key("recu", 0));
        assertThat(words.nextKeys()[0]).isEqualTo((short) Beginning.key("recu", 0));
        assertThat(words.nextKeys()[1]).isEqualTo((short) Beginning.key("l", 0));
        assertThat(words.nextKeys()[2]).isEqualTo(Words.NOTHING);
    }

    @Test
    void findsTheFirstWordFromAnyPlace() {
        for (long seed = 0; seed < 500; seed++) {
            String text = RandomText.of(seed, PIECES);
            Words words = Words.of(text);
            for (int place = -1; place <= text.length() + 40; place++) {
                int from = place;
                int first = (int) IntStream.of(words.starts())
                        .filter(start -> start < from)
                        .count();
                assertThat(words.from(place))
                        .as("seed %d, %d: %s", seed, place, text)
                        .isEqualTo(first);
            }
        }
    }

    @Test
    void goesOnWhereALetterOrANumberStands() {
        Words words = Words.of("a1 \uD801\uDC37\uD83D");

        assertThat(IntStream.range(0, 8).filter(words::goesOn)).containsExactly(0, 1, 3);
    }

    private static int[] starts(String text) {
        List<Integer> starts = new ArrayList<>();
        boolean inWord = false;
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            int c = text.codePointAt(i);
            if (!inWord && c > ' ') {
                starts.add(i);
            }
            inWord = Folded.isInWord(c);
        }
        return starts.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int[] numberStarts(String text) {
        return IntStream.range(0, text.length())
                .filter(i -> isDigit(text.charAt(i)) && (i == 0 || !isDigit(text.charAt(i - 1))))
                .toArray();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
