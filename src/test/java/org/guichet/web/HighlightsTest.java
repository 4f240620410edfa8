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
                        new Highlights.Piece("Order ", false, ""),
                        new Highlights.Piece("1234", true, "reference"),
                        new Highlights.Piece(" of ", false, ""),
                        new Highlights.Piece("3 May", true, "date"));
    }

    @Test
    void losesNothingWhenEvidenceOverlapsOrDoesNotFit() {
        List<Evidence> odd = List.of(
                found(0, 10, "a"), found(6, 12, "b"), found(18, 400, "c"), found(5, 5, "d"), found(null, null, "e"));
        List<Highlights.Piece> pieces = Highlights.pieces(TEXT, odd);
        assertThat(pieces.stream().map(Highlights.Piece::text).collect(Collectors.joining()))
                .isEqualTo(TEXT);
        assertThat(pieces)
                .filteredOn(Highlights.Piece::marked)
                .containsExactly(new Highlights.Piece("1234 o", true, "b"));
    }

    private static Evidence found(Integer from, Integer to, String by) {
        return new Evidence(new UUID(0, 1), "body", from, to, null, by, 1);
    }
}
