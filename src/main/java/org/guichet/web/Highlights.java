package org.guichet.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.guichet.cases.Evidence;

/** Cuts a text so that the words from which values were taken can be marked. */
final class Highlights {

    /** @param pointers the values that came from here, the closest first; none where nothing is marked */
    record Piece(String text, List<String> pointers) {}

    /** A value and where it was found. */
    record Finding(String pointer, Evidence evidence) {}

    private Highlights() {}

    /**
     * The whole text in order. Where two pieces of evidence overlap the shorter one is marked, because it says more, and
     * stands for both; what does not fit the text is left out.
     */
    static List<Piece> pieces(String text, List<Finding> found) {
        return pieces(text, new Span(0, text.length()), found);
    }

    /** The same for a stretch of the text only; positions count in the whole. */
    static List<Piece> pieces(String text, Span within, List<Finding> found) {
        List<Piece> pieces = new ArrayList<>();
        int done = within.from();
        for (Mark mark : apart(marks(within, found))) {
            add(pieces, text.substring(done, mark.from()), List.of());
            add(pieces, text.substring(mark.from(), mark.to()), mark.pointers());
            done = mark.to();
        }
        add(pieces, text.substring(done, within.to()), List.of());
        return pieces;
    }

    /** A stretch of text. */
    record Span(int from, int to) {}

    private record Mark(int from, int to, List<String> pointers) {
        boolean overlaps(Mark other) {
            return from < other.to && other.from < to;
        }
    }

    private static List<Mark> marks(Span within, List<Finding> found) {
        List<Mark> marks = new ArrayList<>();
        for (Finding finding : found) {
            Integer from = finding.evidence().from();
            Integer to = finding.evidence().to();
            if (from != null && to != null && within.from() <= from && from < to && to <= within.to()) {
                marks.add(new Mark(from, to, new ArrayList<>(List.of(finding.pointer()))));
            }
        }
        marks.sort(Comparator.comparingInt((Mark mark) -> mark.to() - mark.from()));
        return marks;
    }

    private static List<Mark> apart(List<Mark> shortestFirst) {
        List<Mark> kept = new ArrayList<>();
        for (Mark mark : shortestFirst) {
            kept.stream()
                    .filter(mark::overlaps)
                    .findFirst()
                    .ifPresentOrElse(shorter -> shorter.pointers().addAll(mark.pointers()), () -> kept.add(mark));
        }
        kept.sort(Comparator.comparingInt(Mark::from));
        return kept;
    }

    private static void add(List<Piece> pieces, String text, List<String> pointers) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, List.copyOf(pointers)));
        }
    }
}
