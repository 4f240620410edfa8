package org.guichet.normalize.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.guichet.cases.ReferenceKind;
import org.junit.jupiter.api.Test;

class AlternativesTest {

    @Test
    void fitsWhatOneOfThePatternsFitsWhole() {
        Alternatives shapes = of("[A-Z]{2}[0-9]{9}[A-Z]{2}", "INV-[0-9]{3,5}|FA[0-9]+");

        assertThat(Stream.of("RB123456785FR", "rb123456785fr", "INV-4711", "FA1")
                        .filter(shapes::mayFit))
                .hasSize(4);
        assertThat(Stream.of("4711", "INV-4711-9", "XINV-4711", "FA", "").filter(shapes::mayFit))
                .isEmpty();
    }

    @Test
    void nothingFitsNoPattern() {
        assertThat(of().mayFit("4711")).isFalse();
    }

    @Test
    void patternsThatCannotBeOneAreToBeAskedEach() {
        Alternatives shapes = of("(?P<digits>[0-9]+)", "X(?P<digits>[0-9]+)");

        assertThat(shapes.mayFit("4711")).isTrue();
        assertThat(shapes.mayFit("none")).isTrue();
    }

    private static Alternatives of(String... patterns) {
        return new Alternatives(Stream.of(patterns)
                .map(pattern -> new ReferencePattern(
                        ReferenceKind.ORDER, ReferencePattern.compile(pattern), List.of(), Check.NONE, false))
                .toList());
    }
}
