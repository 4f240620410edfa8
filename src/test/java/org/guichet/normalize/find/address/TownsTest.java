package org.guichet.normalize.find.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TownsTest {

    private static final String[] PIECES = {
        "1",
        "20",
        "75",
        "011",
        "2026",
        "69003",
        "123456",
        " ",
        " ",
        ",",
        ", ",
        "\n",
        "-",
        "F-",
        "Lyon",
        "à",
        "\uD801\uDC37",
        "."
    };

    /** What is looked at first may promise too much, never too little. */
    @Test
    void everyNumberThatTheExpressionTakesForAPostcodePromisesOne() {
        int taken = 0;
        for (long seed = 0; seed < 5_000; seed++) {
            String text = text(seed);
            Matcher matcher = Towns.IN_FIGURES.matcher(text);
            for (int from = 0; matcher.find(from); from = matcher.start() + 1) {
                taken++;
                assertThat(Towns.isBeforeName(text, matcher.start(2)))
                        .as("seed %d: %s", seed, text)
                        .isTrue();
            }
        }
        assertThat(taken).isGreaterThan(100);
    }

    private static String text(long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, 12)
                .mapToObj(i -> PIECES[random.nextInt(PIECES.length)])
                .reduce("", String::concat);
    }
}
