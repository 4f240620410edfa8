package org.guichet.normalize.find.date;

import org.jspecify.annotations.Nullable;

/**
 * One way to say when something was.
 *
 * @param first the senses of words with which it begins, a bit for each; it is not tried at others
 */
record Rule(long first, Reading reading) {

    /** How it is read. */
    interface Reading {

        /** What is said from this item on; null when it is not said this way. */
        @Nullable
        Match at(Line line, int i);
    }

    static Rule of(Reading reading, Sense... first) {
        long bits = 0;
        for (Sense sense : first) {
            bits |= Word.bit(sense);
        }
        return new Rule(bits, reading);
    }
}
