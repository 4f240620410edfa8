package org.guichet.normalize.spoken;

import java.util.ArrayList;
import java.util.List;
import org.guichet.submission.Span;

/**
 * A text in which some words were replaced by what they mean, and where each place of it stands in the text that was kept.
 *
 * @param pieces that were replaced, in order
 * @param original the text that was kept
 */
public record WrittenText(String text, List<Piece> pieces, String original) {

    /** Words and what they were replaced by: {@code from} and {@code to} in the kept text and in the written one. */
    public record Piece(int keptFrom, int keptTo, int from, int to) {}

    /** Collects what is to be replaced. */
    static final class Builder {
        private final String kept;
        private final StringBuilder written = new StringBuilder();
        private final List<Piece> pieces = new ArrayList<>();
        private int copied;

        Builder(String kept) {
            this.kept = kept;
        }

        /** Replaces words behind all that was replaced before. */
        void replace(int from, int to, String by) {
            written.append(kept, copied, from);
            int at = written.length();
            written.append(by);
            pieces.add(new Piece(from, to, at, written.length()));
            copied = to;
        }

        boolean isEmpty() {
            return pieces.isEmpty();
        }

        WrittenText build() {
            written.append(kept, copied, kept.length());
            return new WrittenText(written.toString(), List.copyOf(pieces), kept);
        }
    }

    /** Where this stands in the kept text; what begins or ends within a replacement begins or ends with its words. */
    public Span kept(Span span) {
        return new Span(kept(span.from(), false), Math.max(kept(span.from(), false), kept(span.to(), true)));
    }

    /** What was really said there. */
    public String keptWords(Span kept) {
        return kept.of(original);
    }

    private int kept(int position, boolean end) {
        int shift = 0;
        for (Piece piece : pieces) {
            boolean before = end ? position <= piece.from() : position < piece.from();
            if (before) {
                break;
            }
            boolean inside = end ? position <= piece.to() : position < piece.to();
            if (inside) {
                return end ? piece.keptTo() : piece.keptFrom();
            }
            shift = piece.keptTo() - piece.to();
        }
        return position + shift;
    }

    /** Where these spans of the kept text stand in this one. */
    public List<Span> written(List<Span> kept) {
        return kept.stream()
                .map(span -> new Span(written(span.from(), false), written(span.to(), true)))
                .filter(span -> span.to() > span.from())
                .toList();
    }

    private int written(int position, boolean end) {
        int shift = 0;
        for (Piece piece : pieces) {
            if (position < piece.keptFrom() || !end && position == piece.keptFrom()) {
                break;
            }
            if (position < piece.keptTo() || !end && position == piece.keptFrom()) {
                return end ? piece.to() : piece.from();
            }
            shift = piece.to() - piece.keptTo();
        }
        return position + shift;
    }
}
