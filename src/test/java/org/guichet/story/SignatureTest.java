package org.guichet.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class SignatureTest {

    private static final int RUN = 5;

    @Test
    void estimatesWhatTwoTextsShare() {
        Random random = new Random(7);
        double error = 0;
        int pairs = 300;
        for (int i = 0; i < pairs; i++) {
            List<String> words = words(random, 60 + random.nextInt(200));
            String one = String.join(" ", words);
            int from = random.nextInt(words.size());
            for (int changed = 0; changed < random.nextInt(words.size()); changed++) {
                words.set((from + changed) % words.size(), word(random));
            }
            String other = String.join(" ", words);

            double estimated =
                    Signature.of(one).orElseThrow().shared(Signature.of(other).orElseThrow());
            double exact = shared(runs(one), runs(other));

            assertThat(estimated).isCloseTo(exact, within(0.25));
            error += estimated - exact;
        }
        assertThat(error / pairs).as("not to one side").isCloseTo(0, within(0.01));
    }

    @Test
    void isTheSameAfterItWasKept() {
        Signature made = Signature.of("The parcel that was promised for Monday never came to us")
                .orElseThrow();

        Signature kept = Signature.parse(made.text()).orElseThrow();

        assertThat(kept.likeness(made)).isEqualTo(1);
        assertThat(kept.bands()).isEqualTo(made.bands());
    }

    @Test
    void isNotComparedWithOneThatWasMadeInAnotherWay() {
        String text = Signature.of("The parcel that was promised for Monday never came to us")
                .orElseThrow()
                .text();

        assertThat(Signature.parse(text.substring(2))).isEmpty();
        assertThat(Signature.parse("")).isEmpty();
        assertThat(Signature.parse("2.AAAA")).isEmpty();
    }

    @Test
    void saysNothingOfAShortText() {
        assertThat(Signature.of("No answer yet")).isEmpty();
    }

    private static List<String> words(Random random, int count) {
        return new ArrayList<>(random.ints(count).mapToObj(any -> word(random)).toList());
    }

    private static String word(Random random) {
        return random.ints(2 + random.nextInt(8), 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Set<String> runs(String text) {
        String plain = text + " ";
        Set<String> runs = new HashSet<>();
        for (int i = 0; i + RUN <= plain.length(); i++) {
            runs.add(plain.substring(i, i + RUN));
        }
        return runs;
    }

    private static double shared(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return both.size() / (double) (one.size() + other.size() - both.size());
    }
}
