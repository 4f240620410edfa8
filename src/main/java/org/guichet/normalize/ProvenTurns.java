package org.guichet.normalize;

import org.guichet.cases.Turn;
import org.jspecify.annotations.Nullable;

/** As {@link ProvenCase}, of the turns of a call: one of two hours has thousands. */
final class ProvenTurns {

    private ProvenTurns() {}

    static boolean isValid(Turn turn) {
        return isAbsentOrSaid(turn.name())
                && isNumber(turn.start())
                && isNumber(turn.end())
                && isConfidence(turn.confidence());
    }

    private static boolean isAbsentOrSaid(@Nullable String name) {
        return name == null || !name.isEmpty();
    }

    /** What is no number becomes text in JSON. */
    private static boolean isNumber(@Nullable Double value) {
        return value == null || Double.isFinite(value);
    }

    private static boolean isConfidence(@Nullable Double value) {
        return value == null || value >= 0 && value <= 1;
    }
}
