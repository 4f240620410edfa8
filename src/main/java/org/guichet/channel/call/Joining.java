package org.guichet.channel.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Captions and recogniser segments break where the screen or the breath ends, in the middle of a sentence or of a phone
 * number. What one speaker says without a pause is joined to one turn again.
 */
final class Joining {

    private static final double PAUSE_SECONDS = 2;

    /** Turns stay short enough to be read. */
    private static final int LONGEST = 1000;

    private Joining() {}

    static List<Utterance> joined(List<Utterance> pieces) {
        List<Utterance> turns = new ArrayList<>();
        for (Utterance piece : pieces) {
            Utterance last = turns.isEmpty() ? null : turns.get(turns.size() - 1);
            if (last != null && belongTogether(last, piece)) {
                turns.set(turns.size() - 1, join(last, piece));
            } else {
                turns.add(piece);
            }
        }
        return turns;
    }

    private static boolean belongTogether(Utterance last, Utterance piece) {
        return Objects.equals(last.label(), piece.label())
                && last.role() == piece.role()
                && last.end() != null
                && piece.start() != null
                && piece.start() - last.end() <= PAUSE_SECONDS
                && last.text().length() + piece.text().length() < LONGEST;
    }

    private static Utterance join(Utterance last, Utterance piece) {
        return new Utterance(
                last.label(),
                last.role(),
                last.start(),
                piece.end() != null ? piece.end() : last.end(),
                last.text() + " " + piece.text(),
                lower(last.confidence(), piece.confidence()));
    }

    /** A chain is as sure as its weakest link. */
    private static @Nullable Double lower(@Nullable Double one, @Nullable Double other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return Math.min(one, other);
    }
}
