package org.guichet.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.guichet.cases.Evidence;

/** Cuts a text so that the words from which values were taken can be marked. */
final class Highlights {

    /**
     * @param marked whether a value came from here
     * @param by the step that found it; empty where nothing is marked
     */
    record Piece(String text, boolean marked, String by) {}

    private Highlights() {}

    /** The whole text in order. Evidence that does not fit the text or overlaps an earlier piece is left out. */
    static List<Piece> pieces(String text, List<Evidence> found) {
        List<Piece> pieces = new ArrayList<>();
        int done = 0;
        for (Evidence evidence : inOrder(found)) {
            int from = at(evidence.from());
            int to = at(evidence.to());
            if (from >= done && from < to && to <= text.length()) {
                add(pieces, text.substring(done, from), "");
                add(pieces, text.substring(from, to), evidence.by());
                done = to;
            }
        }
        add(pieces, text.substring(done), "");
        return pieces;
    }

    private static void add(List<Piece> pieces, String text, String by) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, !by.isEmpty(), by));
        }
    }

    private static List<Evidence> inOrder(List<Evidence> found) {
        return found.stream()
                .filter(evidence -> evidence.from() != null && evidence.to() != null)
                .sorted(Comparator.comparingInt((Evidence evidence) -> at(evidence.from()))
                        .thenComparing(evidence -> at(evidence.to()), Comparator.reverseOrder()))
                .toList();
    }

    private static int at(@org.jspecify.annotations.Nullable Integer position) {
        return position == null ? -1 : position;
    }
}
