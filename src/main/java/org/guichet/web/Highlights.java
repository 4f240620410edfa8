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

    /**
     * The whole text in order. Where two pieces of evidence overlap the shorter one is marked, because it says more;
     * what does not fit the text is left out.
     */
    static List<Piece> pieces(String text, List<Evidence> found) {
        List<Piece> pieces = new ArrayList<>();
        int done = 0;
        for (Mark mark : apart(marks(text, found))) {
            add(pieces, text.substring(done, mark.from()), "");
            add(pieces, text.substring(mark.from(), mark.to()), mark.by());
            done = mark.to();
        }
        add(pieces, text.substring(done), "");
        return pieces;
    }

    private record Mark(int from, int to, String by) {
        boolean overlaps(Mark other) {
            return from < other.to && other.from < to;
        }
    }

    private static List<Mark> marks(String text, List<Evidence> found) {
        List<Mark> marks = new ArrayList<>();
        for (Evidence evidence : found) {
            Integer from = evidence.from();
            Integer to = evidence.to();
            if (from != null && to != null && 0 <= from && from < to && to <= text.length()) {
                marks.add(new Mark(from, to, evidence.by()));
            }
        }
        marks.sort(Comparator.comparingInt((Mark mark) -> mark.to() - mark.from()));
        return marks;
    }

    private static List<Mark> apart(List<Mark> shortestFirst) {
        List<Mark> kept = new ArrayList<>();
        for (Mark mark : shortestFirst) {
            if (kept.stream().noneMatch(mark::overlaps)) {
                kept.add(mark);
            }
        }
        kept.sort(Comparator.comparingInt(Mark::from));
        return kept;
    }

    private static void add(List<Piece> pieces, String text, String by) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, !by.isEmpty(), by));
        }
    }
}
