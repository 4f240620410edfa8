package org.guichet.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReferenceTest {

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    @Test
    void isNeverUsedTwice() {
        Set<String> seen = new HashSet<>();
        for (long n = 0; n < 200_000; n++) {
            assertThat(seen.add(Reference.ofSequence(n).value())).isTrue();
        }
        for (long n = Reference.CAPACITY - 10_000; n < Reference.CAPACITY; n++) {
            assertThat(seen.add(Reference.ofSequence(n).value())).isTrue();
        }
    }

    @Test
    void hasNoCharacterThatLooksLikeAnother() {
        for (long n = 0; n < 5_000; n++) {
            assertThat(Reference.ofSequence(n * 7919).value()).matches("[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}");
        }
    }

    @Test
    void isReadHoweverPeopleTypeIt() {
        Reference reference = Reference.ofSequence(42);
        String bare = reference.value().replace("-", "");
        assertThat(Reference.parse(bare.toLowerCase(java.util.Locale.ROOT))).contains(reference);
        assertThat(Reference.parse(" " + bare.substring(0, 2) + " " + bare.substring(2) + " "))
                .contains(reference);
    }

    @Test
    void findsEverySingleWrongCharacter() {
        String bare = Reference.ofSequence(123_456).value().replace("-", "");
        for (int at = 0; at < bare.length(); at++) {
            for (char wrong : ALPHABET.toCharArray()) {
                if (wrong != bare.charAt(at)) {
                    String typed = bare.substring(0, at) + wrong + bare.substring(at + 1);
                    assertThat(Reference.parse(typed)).as(typed).isEmpty();
                }
            }
        }
    }

    @Test
    void findsEveryExchangeOfTwoNeighbours() {
        for (long n = 0; n < 500; n++) {
            String bare = Reference.ofSequence(n).value().replace("-", "");
            for (int at = 0; at + 1 < bare.length(); at++) {
                if (bare.charAt(at) != bare.charAt(at + 1)) {
                    String typed =
                            bare.substring(0, at) + bare.charAt(at + 1) + bare.charAt(at) + bare.substring(at + 2);
                    assertThat(Reference.parse(typed)).as(typed).isEmpty();
                }
            }
        }
    }

    @Test
    void refusesWhatIsNotAReference() {
        assertThat(Reference.parse("")).isEmpty();
        assertThat(Reference.parse("ORDER-12")).isEmpty();
        assertThat(Reference.parse("2".repeat(10_000))).isEmpty();
        assertThatThrownBy(() -> new Reference("nonsense")).hasMessageContaining("not a case reference");
        assertThatThrownBy(() -> Reference.ofSequence(Reference.CAPACITY)).hasMessageContaining("no reference");
    }
}
