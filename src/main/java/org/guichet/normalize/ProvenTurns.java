package org.guichet.normalize;

import org.guichet.cases.Case;
import org.guichet.cases.Turn;
import org.jspecify.annotations.Nullable;

/**
 * Tells of the turns of a call that they are valid by the schema, without making JSON of them: a call of two hours has
 * thousands. What {@code $defs/turn} asks for and Java's types do not promise is asked here; a test holds both together.
 */
final class ProvenTurns {

    private ProvenTurns() {}

    /** True when all turns of all contacts are valid; false when one is not, or when that is not known. */
    static boolean ofAll(Case candidate) {
        return candidate.contacts().stream()
                .allMatch(contact -> contact.turns().stream().allMatch(ProvenTurns::isValid));
    }

    static boolean isValid(Turn turn) {
        return isAbsentOrSaid(turn.name())
                && isNumber(turn.start())
                && isNumber(turn.end())
                && isConfidence(turn.confidence());
    }

    /** The same case, of which the turns need not be asked any more. */
    static Case without(Case candidate) {
        boolean silent = candidate.contacts().stream()
                .allMatch(contact -> contact.turns().isEmpty());
        return silent
                ? candidate
                : new Case(
                        candidate.identity(),
                        candidate.people(),
                        candidate.substance(),
                        candidate.handling(),
                        candidate.contacts().stream()
                                .map(contact -> contact.withoutTurns())
                                .toList(),
                        candidate.evidence(),
                        candidate.normalizer(),
                        candidate.erased());
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
