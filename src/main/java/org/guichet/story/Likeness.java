package org.guichet.story;

import java.util.Optional;

/** How alike two cases read. */
final class Likeness {

    /** From here on staff are told of it. */
    static final double WORTH_SAYING = 0.2;

    private Likeness() {}

    /** The same sentences, or the same words in others; 0 where one of them is too short to say. */
    static double of(Traits one, Traits other) {
        return Math.max(sentences(one, other), Vocabulary.likeness(one.words(), other.words()));
    }

    private static double sentences(Traits one, Traits other) {
        Optional<Signature> reading = one.reading();
        Optional<Signature> otherReading = other.reading();
        return reading.isPresent() && otherReading.isPresent() ? reading.get().likeness(otherReading.get()) : 0;
    }

    static String why(double likeness) {
        return "Words alike: " + Math.round(100 * likeness) + " %.";
    }
}
