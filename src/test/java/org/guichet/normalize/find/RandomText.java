package org.guichet.normalize.find;

import java.util.Random;
import java.util.stream.IntStream;

/** Texts put together at random from pieces that matter, by a seed that failures name. */
final class RandomText {

    private static final int MOST_PIECES = 60;

    private RandomText() {}

    static String of(long seed, String... pieces) {
        Random random = new Random(seed);
        return IntStream.range(0, 1 + random.nextInt(MOST_PIECES))
                .mapToObj(i -> pieces[random.nextInt(pieces.length)])
                .reduce("", String::concat);
    }
}
