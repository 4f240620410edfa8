package org.guichet.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guichet.cases.Evidence;
import org.junit.jupiter.api.Test;

class HighlightsTest {

    private static final String TEXT = "Order 1234 of 3 May";

    @Test
    void marksWhatWasFoundAndKeepsEveryCharacter() {
        List<Highlights.Piece> pieces =
                Highlights.pieces(TEXT, List.of(found(14, 19, "date"), found(6, 10, "reference")));
        assertThat(pieces)
                .containsExactly(
                        new Highlights.Piece("Order ", List.of()),
                        new Highlights.Piece("1234", List.of("reference")),
                        new Highlights.Piece(" of ", List.of()),
                        new Highlights.Piece("3 May", List.of("date")));
    }

    @Test
    void losesNothingWhenEvidenceOverlapsOrDoesNotFit() {
        List<Highlights.Finding> odd = List.of(
                found(0, 10, "a"), found(6, 12, "b"), found(18, 400, "c"), found(5, 5, "d"), found(null, null, "e"));
        List<Highlights.Piece> pieces = Highlights.pieces(TEXT, odd);
        assertThat(pieces.stream().map(Highlights.Piece::text).collect(Collectors.joining()))
                .isEqualTo(TEXT);
        assertThat(pieces)
                .filteredOn(piece -> !piece.pointers().isEmpty())
                .containsExactly(new Highlights.Piece("1234 o", List.of("b", "a")));
    }

    @Test
    void marksOneStretchOnlyByPositionsInTheWhole() {
        List<Highlights.Piece> pieces = Highlights.pieces(
                TEXT, new Highlights.Span(6, 13), List.of(found(6, 10, "reference"), found(14, 19, "date")));
        assertThat(pieces)
                .containsExactly(
                        new Highlights.Piece("1234", List.of("reference")), new Highlights.Piece(" of", List.of()));
    }

    private static Highlights.Finding found(Integer from, Integer to, String pointer) {
        return new Highlights.Finding(pointer, new Evidence(new UUID(0, 1), "body", from, to, null, "step", 1));
    }
}
